import math, sys as system
from math import sqrt as root, pi
import collections.abc
print(math.floor(2.5), system is __import__("sys"), root(16), pi, collections.abc.Iterable.__name__)
try:
    import nothing.at.all
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    from sys import nothing
except ImportError as e:
    print(e)
print(math.__name__, type(math).__name__, "math" in system.modules)
def f():
    import string
    return string.digits
print(f())
