# An object from a free list is traced where it is taken again; a block that was there before tracing began is not traced.
import gc
import tracemalloc

gc.collect()  # empties the free lists
gc.disable()
early = [1.5, 2.5]
tracemalloc.start()


def line(o):
    traceback = tracemalloc.get_object_traceback(o)
    return traceback and traceback[0].lineno


n = 3
print(line(early))
floats = [n / 7 for i in range(5)]
print([line(x) for x in floats])
del floats
again = [n / 5, n / 9]
print([line(x) for x in again])
pair = (n, n)
print(line(pair))
del pair
other = (n + 1, n)
print(line(other))
box = [n]
print(line(box))
del box
box = [n, n]
print(line(box))
table = {n: n}
print(line(table))
del table
table = {n: 1}
print(line(table))
box.extend(range(100))  # the items move, the list stays where it was made
print(line(box))
number = n ** 50
print(line(number))


def count(k):
    total = 0
    for i in range(k):
        total += i * 1000
    big = total * 1000
    return total, big, i * 10000


print([line(x) for x in count(30)])
