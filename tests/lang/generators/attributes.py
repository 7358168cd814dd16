def g():
    yield 1
it = g()
print(it.gi_running, it.gi_frame is not None, it.gi_code.co_name, it.__name__, it.gi_yieldfrom)
next(it)
print(next(it, "end"), it.gi_frame)
