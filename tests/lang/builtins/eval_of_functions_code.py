# eval() and exec() of a function's code: what it requires is missing, and free variables need a closure.
def f(a, b=2, *c, d, **e): print(a)
def g(*a, b=1, **k): print(a, k)
def h(a=1): return a
def plain(): return 5
def outer():
    x = 1
    def inner(): print("inner", x)
    return inner
i = outer()
for c in (f, g, h, plain, i):
    for run in (eval, exec):
        for args in ((), ({},)):
            try: print(c.__name__, run(c.__code__, *args))
            except Exception as e: print(type(e).__name__, e)
print(exec(i.__code__, closure=i.__closure__))
for a in (dict(closure=()), dict(closure=1), dict(closure=(1,)), dict(zz=1)):
    try: exec(i.__code__, **a)
    except TypeError as e: print(e)
for text in ("exec('1', closure=())", "exec(outer.__code__, closure=())", "eval('1', closure=())", "exec()", "eval()", "exec(1, 2, 3, 4, 5)", "exec('1', 2)",
             "eval('1', 2)", "exec('1', {}, 2)", "eval('1', {}, 2)", "exec('1', None, None)"):
    try: print(text, eval(text))
    except TypeError as e: print(text, e)
