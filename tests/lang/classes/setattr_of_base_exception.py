# BaseException has attributes of its own in its dict, as list and dict do: they come before those of a later base.
class Loud:
    def __setattr__(self, n, v): print("set", n); object.__setattr__(self, n, v)
    def __getattribute__(self, n): print("get", n); return object.__getattribute__(self, n)
class E(Exception, Loud): pass
class D(dict, Loud): pass
class O(Loud): pass
e, d, o = E(), D(), O()
e.x = 1; d.x = 2; o.x = 3
print(e.x, d.x, o.x)
print(["__getattribute__" in vars(t) for t in (BaseException, dict, list, tuple, property, enumerate, zip)], "__setattr__" in vars(BaseException))
import types
for f in (lambda: types.ModuleType(),):
    try: f()
    except TypeError as x: print(x)
