# When an object goes: first __del__, with its weak reference still alive, then the callback.
import weakref


class Thing:
    def __del__(self):
        print("__del__, still there:", reference() is not None)


def callback(dead):
    print("callback, still there:", dead() is not None)


thing = Thing()
reference = weakref.ref(thing, callback)
print(reference() is thing)
del thing
print(reference())
