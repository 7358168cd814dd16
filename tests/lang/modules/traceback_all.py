# traceback: exceptions, entries and stacks as text.
import traceback, sys
def a(x): return b(x)
def b(x): return 1 / x
def main():
    try: a(0)
    except ZeroDivisionError as e:
        print("".join(traceback.format_exception(type(e), e, e.__traceback__)), end="")
        print(traceback.format_exception(e, limit=1), traceback.format_exception(e, limit=-1))
        print(traceback.format_tb(e.__traceback__)[0].count("\n"), len(traceback.format_tb(e.__traceback__)))
        te = traceback.TracebackException.from_exception(e)
        print(te, te.exc_type, list(te.format_exception_only()), te.stack[0], te.stack[-1].line, len(te.stack))
        print(sys.exc_info()[0])
        traceback.print_tb(e.__traceback__, file=sys.stdout)
        x, *_ = traceback.extract_tb(e.__traceback__)[1]
        print(x)
main()
def s(): traceback.print_stack(file=sys.stdout); print(traceback.format_stack()[-1]); return traceback.extract_stack()
print([(f.name, f.lineno, f.line) for f in s()])
try:
    try: {}["k"]
    except KeyError: raise TypeError("t")
except TypeError: print(traceback.format_exc(), traceback.format_exc(chain=False))
try: raise ValueError("x") from None
except ValueError as e: e.add_note("note"); traceback.print_exc(file=sys.stdout)
try: exec("a = (1,\nb = 2")
except SyntaxError as e: print(traceback.format_exception_only(e))
try: nosuch_name_printt
except NameError as e: print(traceback.format_exception_only(e))
def rec(n): rec(n + 1)
sys.setrecursionlimit(60)
try: rec(0)
except RecursionError: print(traceback.format_exc())
sys.setrecursionlimit(1000)
class E(Exception): pass
try: raise E
except E: print(traceback.format_exc())
try: raise E("a\nb")
except E: traceback.print_exc()
print(traceback.format_exc())
print(traceback.format_list([("f.py", 1, "n", "text")]))
try: traceback.format_exception(3)
except TypeError as e: print(e)
traceback.print_exception(ValueError("no tb"))
