def inner():
    while True:
        try:
            yield 1
        except KeyError as e:
            print('inner', e)
            yield 2
def outer():
    try:
        yield from inner()
    except ValueError as e:
        print('outer', e)
        yield 3
it = outer()
print(next(it), it.throw(KeyError('k')), it.throw(ValueError('v')))
try: it.throw(TypeError('t'))
except TypeError as e: print('out', e)
def stops():
    raise StopIteration
    yield
try: next(stops())
except RuntimeError as e: print(e, repr(e.__cause__))
def bad():
    try: yield
    except GeneratorExit: yield 9
b = bad()
next(b)
try: b.close()
except RuntimeError as e: print(e)
def own():
    yield next(me)
me = own()
try: next(me)
except ValueError as e: print(e)
def send0(): yield
try: send0().send(1)
except TypeError as e: print(e)
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(7)
def deleg():
    print((yield from It()))
print(list(deleg()))
