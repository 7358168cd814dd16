class Empty: pass


class Documented(Empty, metaclass=Meta, key=1, **kw):
    """Docstring."""
    a = 1
    b: int = 2
    c: str

    def __init__(self, x, *, y=3):
        super().__init__()
        self.x = self.__private = x
        self.__class__.count += 1

    @property
    def value(self):
        return self.__private

    @value.setter
    def value(self, v):
        self.__private__ = __mangled = v

    @staticmethod
    def static(__a, _b): return __a

    class Nested(Empty):
        def deep(self):
            return super(Documented.Nested, self).deep()

    lists = [i for i in range(a)]
    for a in lists: pass
    del a


@decorator
class Decorated(Base[int], *bases): x = y = 1


def factory(base):
    class Made(base):
        attribute = base

        def base(self):
            return base
        __slots__ = ('a', 'b')
        if attribute:
            def conditional(self): return self.__slots__
    return Made


class _Under__:
    def __f(self): return self.__g, __h
