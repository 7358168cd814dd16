# Iterators over sequences say where they are and can be set elsewhere; copy makes a second one at the same place.
import copy
for sequence in [1, 2, 3], (1, 2), "ab", "中文", b"ab":
    it = iter(sequence)
    next(it)
    print(type(it).__name__, it.__reduce__(), it.__length_hint__(), list(copy.copy(it)), end=" ")
    it.__setstate__(-5)
    print(list(it), it.__reduce__(), it.__length_hint__())
class Letters:
    def __getitem__(self, i):
        return "xyz"[i]
it = iter(Letters())
next(it)
print(list(copy.copy(it)), list(it), it.__reduce__()[1:])
