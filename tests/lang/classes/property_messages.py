class B:
    @property
    def prop(self): return 1
class S: pass
for f in (lambda: B.prop.__set__(B(), 1), lambda: B.prop.__set__(S(), 1), lambda: setattr(B(), "prop", 1), lambda: delattr(B(), "prop"), lambda: B.prop.__delete__(S()), lambda: property().__get__(1), lambda: property().__set__(S(), 1),
   lambda: object.__init_subclass__(1), lambda: B.__init_subclass__(), lambda: B.__init_subclass__(a=1), lambda: type("T", (), {}, a=1), lambda: list(reversed(B.__dict__))[:1] != 0, lambda: list(B.__dict__.__reversed__(1))):
    try: print(f() if f.__code__.co_firstlineno else 0)
    except Exception as e: print(type(e).__name__, e)
class S: pass
class B:
    @property
    def prop(self): return 1
    q = property(lambda s: 1)
    def g(self): return 3
for p in (B.prop, B.prop.deleter(len), B.q, property(B.g), property(), B.prop.getter(B.g), B.q.getter(len), property(len, None, len)):
    for f in (lambda: p.__set__(S(), 1), lambda: p.__delete__(S()), lambda: p.__get__(1)):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
p = property(len); p.__set_name__(B, "n"); p.__init__(len)
try: p.__set__(S(), 1)
except AttributeError as e: print(e)
