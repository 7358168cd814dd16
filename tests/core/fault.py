# What test_vm_fault.c runs with each allocation failing once: small, but a bit of everything.
import gc
import weakref


class Node:
    def __init__(self, name, *others, **more):
        self.name = name
        self.others = list(others)
        self.__dict__.update(more)

    def __repr__(self):
        return f"<{self.name} {len(self.others):>3}>"

    @property
    def first(self):
        return self.others[0]


class Leaf(Node):
    __slots__ = ("weight",)

    def __init__(self, name):
        super().__init__(name)
        self.weight = 1.5

    def __del__(self):
        log.append("del " + self.name)


def numbers(n):
    try:
        for i in range(n):
            got = yield i * i
            if got:
                yield got
    finally:
        log.append("closed")


def chain(n):
    yield from numbers(n)


log = []
root = Node("root", Leaf("a"), Leaf("b"), color="red")
root.others.append(root)
seen = weakref.ref(root, lambda r: log.append("gone"))
print(root, root.first.name, sorted(vars(root)), isinstance(root.first, Node))

squares = [x * x for x in range(12) if x % 3]
table = {str(k): (k, [k]) for k in range(12)}
table.pop("3")
both = set(squares) & {1, 4, 16, 10**30}
print(squares[2:5], len(table), sorted(both), "-".join(table)[:9], 2**70 // 7)

walk = chain(5)
print(next(walk), walk.send("sent"), list(zip(walk, "ab")))
walk.close()
print(sum(n for n in numbers(4)), {**{"a": 1}, "b": [*range(3)]})

try:
    try:
        {}["missing"]
    except KeyError as e:
        raise ValueError("bad %s %r" % (1, "x")) from e
except ValueError as e:
    print(type(e).__name__, e, repr(e.__cause__))

try:
    int("q")
except (TypeError, ValueError) as e:
    print(e)


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        return kind is ZeroDivisionError


with Quiet():
    1 / 0

first, *rest = sorted(["b", "a", "c"], key=lambda s: -ord(s))
print(first, rest, "{:>5}|{!r:^7}".format(1.25, "z"), b"ab" + bytes([1, 2]), max(rest))
match table["4"]:
    case (n, [m]):
        print("match", n, m)

array = bytearray(range(200))
view = memoryview(array)[10:40].cast("h")
view[-1] = 700
print(view.tolist()[-2:], array.hex()[76:82], array[::50])
view.release()
try:
    del array[20:195]
finally:
    # Also when the smaller block could not be had.
    print(list(array))
array += array[:3].upper() + b"more"
print(array.pop(), array.find(b"or"), list(zip(array, "ab")))
del root, walk
print(gc.collect(), seen(), log)
