def plain(a, b, /, c, d=1, *args, e, f=2, **kwargs):
    """Docstring."""
    return a, b, c, d, args, e, f, kwargs


def annotated(a: int, b: 'str' = 'x', *c: float, d: bytes = b'', **e: dict) -> None:
    local: int = 1
    other: str
    return None


def closure(a, b):
    c = a

    def inner(d):
        nonlocal c
        c += d
        return lambda: (a, c, d, b)
    del b
    return inner


def globals_():
    global g, h
    g = 1
    del h
    return g, undefined


def generator(n):
    x = yield
    y = yield n
    z = yield from generator(n - 1)
    if n:
        return
    return x, y, z


def early(x):
    if x:
        return 1
    elif x is None:
        return
    else:
        return x.y


def loops(n):
    for i in range(n):
        if i == 3:
            continue
        if i == 5:
            break
        print(i)
    else:
        print('else')
    while n:
        n -= 1
        if n % 2:
            continue
        break
    else:
        return n
    for a, (b, *c) in n:
        for d in c:
            return d
    while True:
        if n:
            break


@decorator
@other.decorator(1)
def decorated(self, x=lambda y: y + 1): pass


def cells(a, *b, **c):
    return [a for _ in b if c], {b: c for a in a}, {a for b in c}, (a for a in b for b in c)


def outer():
    x = 1
    class Inner:
        y = x
        def method(self): return x, __class__
    return Inner


def walrus(data):
    if (n := len(data)) > 10: print(n)
    return [y := f(x), y ** 2], [last := x for x in data]


def swaps(a, b, c):
    a, b = b, a
    a, b, c = c, a, b
    [a, b] = 1, 2
    (a), c = b, b


def unused():
    def x(): pass
    'a string'
    1, 2
    ...


def one_line(): return 1


async_like = lambda f: (lambda g: f(g))(lambda x: (yield))
