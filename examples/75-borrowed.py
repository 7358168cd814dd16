# A call holds its argument on the evaluation stack too. Since 3.14 a local may be lent to it instead: then this prints 1.
from sys import getrefcount


def count():
    local = []
    return getrefcount(local)


print(count())
