# The distributions of random with the numbers of CPython: to twelve digits, because the last one of a logarithm is the C library's.
import random
random.seed(42)
for f in (lambda: random.betavariate(1, 2), lambda: random.gammavariate(2, 3), lambda: random.gammavariate(0.5, 1), lambda: random.gammavariate(1, 1), lambda: random.vonmisesvariate(1, 2), lambda: random.vonmisesvariate(0, 0)):
    print('%.12f %.12f' % (f(), f()))
try:
    random.gammavariate(0, 1)
except ValueError as e:
    print(e)
