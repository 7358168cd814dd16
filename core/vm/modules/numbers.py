"""The kinds of numbers."""

from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


class Number(metaclass=ABCMeta):
    """Every kind of number: what isinstance(x, Number) asks for."""

    __slots__ = ()
    __hash__ = None


def _abstract(*names):
    """A class decorator: methods that a subclass has to write."""

    def add(cls):
        for name in names:
            def method(self, *args):
                raise NotImplementedError

            method.__name__ = name
            method.__qualname__ = f"{cls.__qualname__}.{name}"
            setattr(cls, name, property(abstractmethod(method)) if name in _PROPERTIES else abstractmethod(method))
        return ABCMeta(cls.__name__, cls.__bases__, {key: value for key, value in cls.__dict__.items() if key not in _OWN})

    return add


_PROPERTIES = ("real", "imag", "numerator", "denominator")
_OWN = ("__dict__", "__weakref__", "_abc_impl", "__abstractmethods__")


@_abstract("__complex__", "real", "imag", "__add__", "__radd__", "__neg__", "__pos__", "__mul__", "__rmul__", "__truediv__",
           "__rtruediv__", "__pow__", "__rpow__", "__abs__", "conjugate", "__eq__")
class Complex(Number):
    """What complex can do."""

    __slots__ = ()

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


@_abstract("__float__", "__trunc__", "__floor__", "__ceil__", "__round__", "__floordiv__", "__rfloordiv__", "__mod__", "__rmod__",
           "__lt__", "__le__")
class Real(Complex):
    """What a number without an imaginary part can do besides."""

    __slots__ = ()

    def __divmod__(self, other):
        return (self // other, self % other)

    def __rdivmod__(self, other):
        return (other // self, other % self)

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self


@_abstract("numerator", "denominator")
class Rational(Real):
    """A real number that is a fraction, with its two terms."""

    __slots__ = ()

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


@_abstract("__int__", "__pow__", "__lshift__", "__rlshift__", "__rshift__", "__rrshift__", "__and__", "__rand__", "__xor__", "__rxor__",
           "__or__", "__ror__", "__invert__")
class Integral(Rational):
    """What a whole number can do besides."""

    __slots__ = ()

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1


Complex.register(complex)
Real.register(float)
Integral.register(int)
