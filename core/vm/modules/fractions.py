"""Fractions of any size."""

import math
import numbers
import operator

__all__ = ["Fraction"]

# Of a fraction's hash: that of an equal int or float.
_PRIME = (1 << 61) - 1


def _read(text):
    """(numerator, denominator) of a text, None if it is none."""
    body = text.strip()
    sign = 1
    if body[:1] in ("+", "-"):
        sign = -1 if body[0] == "-" else 1
        body = body[1:]
    if "/" in body:
        above, _, below = body.partition("/")
        if not (_is_digits(above) and _is_digits(below)):
            return None
        return sign * int(above), int(below)
    body = body.replace("E", "e")
    number, has_power, power = body.partition("e")
    whole, _, part = number.partition(".")
    if not (whole or part) or whole and not _is_digits(whole) or part and not _is_digits(part):
        return None
    value, scale = int((whole + part).replace("_", "")), len(part.replace("_", ""))
    if has_power:
        if not _is_digits(power[1:] if power[:1] in ("+", "-") else power):
            return None
        scale -= int(power)
    return (sign * value, 10 ** scale) if scale >= 0 else (sign * value * 10 ** -scale, 1)


def _is_digits(text):
    return all([part.isdecimal() for part in text.split("_")])


class Fraction(numbers.Rational):
    """A quotient of two integers, always in lowest terms."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, float) or hasattr(numerator, "as_integer_ratio") and not isinstance(numerator, str):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            pair = _read(numerator)
            if pair is None:
                raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
            numerator, denominator = pair
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        if _normalize:
            divisor = math.gcd(numerator, denominator)
            if denominator < 0:
                divisor = -divisor
            numerator //= divisor
            denominator //= divisor
        self._numerator, self._denominator = numerator, denominator
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, and the last step between two of them.
        above, below, last_above, last_below = 1, 0, 0, 1
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            if last_below + a * below > max_denominator and below:
                break
            above, last_above = a * above + last_above, above
            below, last_below = a * below + last_below, below
            n, d = d, n - a * d
        k = (max_denominator - last_below) // below
        first = Fraction(last_above + k * above, last_below + k * below)
        second = Fraction(above, below)
        return second if abs(second - self) <= abs(first - self) else first

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __add__(a, b):
        return _operate(a, b, _add, operator.add)

    def __radd__(b, a):
        return _operate_reflected(b, a, _add, operator.add)

    def __sub__(a, b):
        return _operate(a, b, _sub, operator.sub)

    def __rsub__(b, a):
        return _operate_reflected(b, a, _sub, operator.sub)

    def __mul__(a, b):
        return _operate(a, b, _mul, operator.mul)

    def __rmul__(b, a):
        return _operate_reflected(b, a, _mul, operator.mul)

    def __truediv__(a, b):
        return _operate(a, b, _div, operator.truediv)

    def __rtruediv__(b, a):
        return _operate_reflected(b, a, _div, operator.truediv)

    def __floordiv__(a, b):
        return _operate(a, b, _floordiv, operator.floordiv)

    def __rfloordiv__(b, a):
        return _operate_reflected(b, a, _floordiv, operator.floordiv)

    def __divmod__(a, b):
        return _operate(a, b, _divmod, divmod)

    def __rdivmod__(b, a):
        return _operate_reflected(b, a, _divmod, divmod)

    def __mod__(a, b):
        return _operate(a, b, _mod, operator.mod)

    def __rmod__(b, a):
        return _operate_reflected(b, a, _mod, operator.mod)

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction(a._numerator ** power, a._denominator ** power)
        if a._numerator >= 0:
            return Fraction(a._denominator ** -power, a._numerator ** -power, _normalize=a._numerator == 0)
        return Fraction((-a._denominator) ** -power, (-a._numerator) ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction(a._numerator, a._denominator, _normalize=False)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator, _normalize=False)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator, _normalize=False)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __trunc__(a):
        return a.__int__()

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, remainder = divmod(self._numerator, self._denominator)
            if remainder * 2 < self._denominator:
                return floor
            if remainder * 2 > self._denominator:
                return floor + 1
            return floor + floor % 2
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _PRIME)
        except ValueError:
            result = 314159
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _operate(a, b, exact, other):
    if isinstance(b, (int, Fraction)):
        return exact(a, b)
    if isinstance(b, float):
        return other(float(a), b)
    return NotImplemented


def _operate_reflected(b, a, exact, other):
    if isinstance(a, numbers.Rational):
        return exact(a, b)
    if isinstance(a, numbers.Real):
        return other(float(a), float(b))
    return NotImplemented


def _add(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)


def _sub(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)


def _mul(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _div(a, b):
    # Reduced crosswise first, as the message about a zero shows.
    first, second = math.gcd(a.numerator, b.numerator), math.gcd(a.denominator, b.denominator)
    above, below = a.numerator // (first or 1), b.numerator // (first or 1)
    above *= b.denominator // second
    below *= a.denominator // second
    if below == 0:
        raise ZeroDivisionError(f"Fraction({above}, 0)")
    return Fraction(above, below)


def _floordiv(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _divmod(a, b):
    below = a.denominator
    div, above = divmod(a.numerator * b.denominator, below * b.numerator)
    return div, Fraction(above, below * b.denominator)


def _mod(a, b):
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator)
