# A constant belongs to the syntax tree once and to the code once, however many functions name it; a tuple that the compiler makes, as
# for the elements of a list or the keys of a dict, only to the code.
import sys
def f():
    return 1000000.5
def g():
    return (1000000.5, "a b", 10**5, b"zz", (1, 2, "q w"))
for c in f.__code__.co_consts[1:]: print(repr(c), sys.getrefcount(c))
for c in g.__code__.co_consts[1:]: print(repr(c), sys.getrefcount(c))
x = "not ident"; y = "not ident"
print(sys.getrefcount(x))
z = [123456, 123456, 123456]; print(sys.getrefcount(z[0]))
def h(): a = 7654321; return sys.getrefcount(a)
def k(): return 7654321
print(h())
d = {"a": 55555, "b": 55555}; print(sys.getrefcount(d["a"]))
for c in sys._getframe().f_code.co_consts:
    if type(c) in (tuple, float): print(repr(c), sys.getrefcount(c))
exec("import sys; e = 987654321.5; print(sys.getrefcount(e))")
exec(compile("import sys; e = 987654321.25; print(sys.getrefcount(e))", "f", "exec"))
print(eval("sys.getrefcount(1234567.5)"), eval(compile("sys.getrefcount(1234567.75)", "f", "eval")))
