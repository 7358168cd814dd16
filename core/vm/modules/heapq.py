# In C in CPython: what is raised in here leaves no entry in a traceback.
"""A queue by priority, kept in a list."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _down(heap, start, at):
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _up(heap, at):
    end, start, item = len(heap), at, heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _down(heap, start, at)


def heappush(heap, item, /):
    heap.append(item)
    _down(heap, 0, len(heap) - 1)


def heappop(heap, /):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    item, heap[0] = heap[0], last
    _up(heap, 0)
    return item


def heapreplace(heap, item, /):
    if not heap:
        raise IndexError("index out of range")
    smallest, heap[0] = heap[0], item
    _up(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _up(heap, 0)
    return item


def heapify(heap, /):
    for index in reversed(range(len(heap) // 2)):
        _up(heap, index)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    waiting = []
    for order, iterator in enumerate(map(iter, iterables)):
        for value in iterator:
            waiting.append((value if key is None else key(value), order, value, iterator))
            break
    while waiting:
        best = 0
        for index in range(1, len(waiting)):
            if waiting[best][0] < waiting[index][0] if reverse else waiting[index][0] < waiting[best][0]:
                best = index
        _, order, value, iterator = waiting[best]
        yield value
        for value in iterator:
            waiting[best] = (value if key is None else key(value), order, value, iterator)
            break
        else:
            del waiting[best]
