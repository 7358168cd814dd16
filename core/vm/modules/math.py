# In C in CPython: what is raised in here leaves no entry in a traceback.
"""Mathematical functions."""

from _math import *


def _whole(value):
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None


def gcd(*integers):
    result = 0
    for b in map(_whole, integers):
        while b:
            result, b = b, result % b
    return abs(result)


def lcm(*integers):
    result = 1
    for b in map(_whole, integers):
        if b == 0:
            return 0
        result = abs(result // gcd(result, b) * b)
    return result


def isqrt(n, /):
    n = _whole(n)
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if n == 0:
        return 0
    a = 1 << (n.bit_length() + 1 >> 1)
    while True:
        b = a + n // a >> 1
        if b >= a:
            return a
        a = b


def _product(low, high):
    """low * (low + 1) * ... * high, halves first, so that the numbers stay small."""
    if high - low < 8:
        result = 1
        for n in range(low, high + 1):
            result *= n
        return result
    middle = (low + high) // 2
    return _product(low, middle) * _product(middle + 1, high)


def factorial(x, /):
    x = _whole(x)
    if x < 0:
        raise ValueError("factorial() not defined for negative values")
    return _product(2, x)


def perm(n, k=None, /):
    n = _whole(n)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k is None:
        return factorial(n)
    k = _whole(k)
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    return 0 if k > n else _product(n - k + 1, n)


def comb(n, k, /):
    n, k = _whole(n), _whole(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    if k > n:
        return 0
    k = min(k, n - k)
    return _product(n - k + 1, n) // _product(2, k)


def prod(iterable, /, *, start=1):
    for value in iterable:
        start = start * value
    return start


def fsum(seq, /):
    """The sum without a rounding error: exact partial sums, rounded once."""
    partials = []
    special = 0.0
    for x in seq:
        x = float(x)
        if x - x != 0.0:
            special += x
            continue
        i = 0
        for y in partials:
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low:
                partials[i] = low
                i += 1
            x = high
        if x - x != 0.0:
            raise OverflowError("intermediate overflow in fsum")
        partials[i:] = [x]
    if special != 0.0:
        if special != special:
            raise ValueError("-inf + inf in fsum")
        return special
    high = 0.0
    while partials:
        x = high
        y = partials.pop()
        high = x + y
        low = y - (high - x)
        if low:
            # Half-way cases are decided by what comes below.
            if partials and (low < 0.0 and partials[-1] < 0.0 or low > 0.0 and partials[-1] > 0.0):
                y = low * 2.0
                x = high + y
                if y == x - high:
                    high = x
            break
    return high


def hypot(*coordinates):
    coordinates = [abs(float(x)) for x in coordinates]
    if any(map(isinf, coordinates)):
        return inf
    largest = max(coordinates, default=0.0)
    if largest == 0.0 or isnan(largest):
        return largest
    scaled = [x / largest for x in coordinates]
    root = sqrt(fsum([x * x for x in scaled]))
    result = largest * root
    # One step towards the exact root, in whole numbers.
    total = 0
    scale = 1
    for x in coordinates:
        n, d = x.as_integer_ratio()
        total, scale = (total * d * d + n * n * scale, scale * d * d)
    best = result
    for candidate in (nextafter(result, 0.0), nextafter(result, inf)):
        n, d = candidate.as_integer_ratio()
        m, e = best.as_integer_ratio()
        middle_n, middle_d = n * e + m * d, 2 * d * e
        if (candidate > best) == (total * middle_d * middle_d > middle_n * middle_n * scale):
            best = candidate
    return best


def dist(p, q, /):
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return hypot(*[a - b for a, b in zip(p, q)])


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(b - a)
    return difference <= abs(rel_tol * b) or difference <= abs(rel_tol * a) or difference <= abs_tol
