def f(a, b, /, c, d=4, *args, e, g=7, **kw):
    return a, b, c, d, args, e, g, kw
print(f(1, 2, 3, e=5), f(1, 2, 3, 4, 5, 6, e=0, z=1), f(1, 2, c=3, e=5, a=9))
for call in (lambda: f(1, 2), lambda: f(1, 2, 3), lambda: f(1, b=2, c=3, e=1), lambda: f(1, 2, 3, c=3, e=1)):
    try:
        call()
    except TypeError as e:
        print(e)
