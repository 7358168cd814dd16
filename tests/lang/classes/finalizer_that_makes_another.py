# oracle: none
# A class as the finalizer of its own instances: each that goes makes the next. 3.11 never ends either; here the limit of steps ends it.
class Again:
    pass


Again.__del__ = Again
print("before")
Again()
print("after")
