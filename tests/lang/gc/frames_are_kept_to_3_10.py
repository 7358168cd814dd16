# pyrena: preset=3.8
# oracle: none
# The free list of frame objects: the next one stands where the last one stood, until a full collection gives the list back.
import gc
import sys


def small():
    return id(sys._getframe())


def large(a=1, b=2, c=3):
    d, e, f, g, h = [a, b, c, [a, [b, [c]]]], a, b, c, a
    return id(sys._getframe())


def deep(n):
    return [id(sys._getframe())] + (deep(n - 1) if n else [])


def traceback():
    try:
        raise ValueError
    except ValueError as e:
        return id(e.__traceback__.tb_frame)


gc.disable()
gc.collect()
first = small()
print(small() == first, gc.get_count()[0])
# One that is too small is given back, and a larger one made.
other = large()
print(large() == other, small() == other, gc.get_count()[0])
# Several at once: the last one that was kept is the first to be taken.
chain = deep(5)
print(len(set(chain)), deep(5) == chain, deep(2) == chain[:3])
print(traceback() == traceback())
n = gc.get_count()[0]
gc.collect()
held = [0] * 4
print(gc.get_count()[0] < n, len(set(deep(5))))
