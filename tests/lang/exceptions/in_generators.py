def g():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("inside", e)
        yield "handled"
    finally:
        print("finally")
it = g()
print(next(it), it.throw(ValueError("thrown")))
print(list(it))
it = g()
next(it)
it.close()
def h():
    raise StopIteration("bad")
    yield
try:
    next(h())
except RuntimeError as e:
    print(e, repr(e.__cause__))
