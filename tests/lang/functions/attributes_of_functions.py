def f(a, b=2, *c, d, e=5, **g):
    "doc"
    x = 1
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__module__, f.__closure__)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_varnames, c.co_nlocals, c.co_firstlineno, c.co_flags, c.co_consts)
f.attr = 3
print(f.attr, f.__dict__)
f.__name__ = "other"
print(f.__name__, f.__qualname__)
