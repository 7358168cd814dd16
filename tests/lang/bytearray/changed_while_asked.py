# What an index or a value does while it is asked may change the array or let the view go: nothing is read or written where it was.
class Index:
    def __init__(self, value, act):
        self.value = value
        self.act = act

    def __index__(self):
        self.act()
        return self.value


def told(what, f):
    try:
        print(what, f())
    except Exception as e:
        print(what, type(e).__name__, e)


items = list(range(100))
items[50] = Index(7, items.clear)
told("a list that empties itself", lambda: bytearray(items))
print(bytearray([1, Index(2, lambda: None), 3]), bytearray([1, Index(2, lambda: None), 3]).__alloc__())

array = bytearray(range(100))
told("pop", lambda: array.pop(Index(90, array.clear)))
print(array)

array, other = bytearray(range(100)), bytearray(b"x" * 100)
told("assign", lambda: array.__setitem__(slice(Index(10, other.clear), 20), other))
print(len(array), len(other))

def let_go(view, array):
    view.release()
    array.clear()
    array.extend(b"other bytes")

for what, act in (
    ("item", lambda view, index: view[index]),
    ("slice", lambda view, index: view[index:]),
    ("assign to", lambda view, index: view.__setitem__(index, 1)),
    ("assign of", lambda view, index: view.__setitem__(3, index)),
):
    array = bytearray(range(100))
    view = memoryview(array)
    told(what, lambda: act(view, Index(5, lambda: let_go(view, array))))
    print(array)

array = bytearray(range(100))
view = memoryview(array).cast("?")
class Truth:
    def __bool__(self):
        let_go(view, array)
        return True
told("truth", lambda: view.__setitem__(99, Truth()))
print(array)
array = bytearray(range(96))
view = memoryview(array).cast("d")
class Number:
    def __float__(self):
        let_go(view, array)
        return 1.5
told("float", lambda: view.__setitem__(11, Number()))
print(array)
steps = iter(bytearray(b"abc"))
next(steps)
print(steps.__reduce__()[1:], steps.__length_hint__())
steps.__setstate__(2)
print(list(steps), steps.__reduce__()[1:])

array = bytearray(range(100))
told("in", lambda: Index(5, array.clear) in array)
array, old = bytearray(b"aa" * 100), bytearray(b"a" * 50)
told("replace", lambda: array.replace(old, b"b", Index(5, lambda: (array.clear(), array.extend(b"x")))))
array = bytearray()
array *= 1 << 60
print(array)
