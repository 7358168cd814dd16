def f():
    print(x)
    x = 1
def g():
    del y
    y = 1
def h():
    def i(): return z
    r = i()
    z = 1
for func in (f, g, h):
    try:
        func()
    except NameError as e:
        print(type(e).__name__, e)
try:
    undefined_name
except NameError as e:
    print(e, e.name)
