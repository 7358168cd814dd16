import sys
def g():
    try:
        raise KeyError(1)
    except KeyError:
        yield sys.exc_info()[0]
        yield sys.exc_info()[0]
    yield sys.exc_info()[0]
it = g()
print(next(it), sys.exc_info()[0])
try:
    raise ValueError
except ValueError:
    print(next(it), sys.exc_info()[0], next(it), sys.exc_info()[0])
def ctx():
    yield
    raise TypeError('t')
c = ctx()
next(c)
try:
    try: raise ValueError('v')
    except ValueError: next(c)
except TypeError as e: print(repr(e.__context__))
