def g():
    try:
        yield 1
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("finally")
it = g()
next(it)
del it
it = g()
it.close()
print("not started: nothing printed")
def bad():
    try: yield 1
    except GeneratorExit: yield 2
it = bad()
next(it)
try:
    it.close()
except RuntimeError as e:
    print(e)
