# What a loop does once it is warm must not depend on what it met before.
import sys


def arithmetic(values):
    out = []
    for a, b in values:
        try:
            out.append((a + b, a - b))
        except TypeError as error:
            out.append(str(error))
    return out


class Number:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Number(self.value + (other.value if isinstance(other, Number) else other))

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        return "minus"

    def __lt__(self, other):
        return "less" if self.value < other else ""

    def __bool__(self):
        return self.value != 0

    def __repr__(self):
        return f"Number({self.value})"


pairs = [(i, i * 3) for i in range(12)]
pairs += [(2**30 - 1, 1), (-(2**30), 1), (2**62, 2**62), (1.5, 2), (2, 0.25), (0.1, 0.2), (True, 1)]
pairs += [("a", "b"), ([1], [2]), (Number(1), Number(2)), (Number(1), 5), (5, Number(7)), (None, 1), (1, "x")]
for line in arithmetic(pairs):
    print(line)


def count(limit, step):
    i, n = limit - limit, 0
    while i < limit:
        i += step
        n += 1
    return i, n


for limit, step in [(50, 1), (50, 7), (3.0, 0.5), (2**31, 2**28), (-5, 1)] * 3:
    print(count(limit, step), end=" ")
print()


def truths(values):
    yes = 0
    for value in values:
        if value:
            yes += 1
        if value is None:
            yes += 100
    return yes


print(truths([0, 1, 2**40, "", "x", [], [0], (), (1,), {}, {1: 2}, None, 0.0, 0.5, True, False, Number(0), Number(3)] * 2))


def smaller(values):
    return [1 if value < 3 else 2 for value in values]


print(smaller([1, 2, 3, 4, 1.5, 3.5, True, Number(1), Number(9), 2**70, -(2**70)] * 3))


def unbound(n):
    for i in range(n):
        if i == n - 1:
            del x
        else:
            x = i
        try:
            x + 1
        except UnboundLocalError as error:
            print(error)
            return


for n in (2, 20, 20):
    unbound(n)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def total(self):
        return self.x + self.y


def use(n):
    total = 0
    for i in range(n):
        p = Point(i, i)
        total += p.total() + p.x
        p.x = total
    return total


print(use(30))
Point.total = lambda self: 1000
print(use(30))


def other_init(self, x, y, z=5):
    self.x = x
    self.y = z


Point.__init__ = other_init
print(use(30))


def bad_init(self, x, y):
    self.x = self.y = 0
    return x


Point.__init__ = bad_init
try:
    use(30)
except TypeError as error:
    print(error)
Point.__init__ = object.__init__
try:
    use(30)
except TypeError as error:
    print(error)


class Slots:
    __slots__ = ("x", "y")

    def total(self):
        return self.y


class Hooked:
    y = 7

    def __getattr__(self, name):
        return len(name)

    def total(self):
        return self.y


def read(o):
    total = 0
    for i in range(12):
        o.x = i
        total += o.x + o.total()
    return total


slots = Slots()
slots.y = 3
for o in (slots, Hooked(), Point.__new__(Point), slots, Hooked()):
    try:
        print(read(o))
    except (AttributeError, TypeError) as error:
        print(error)


def kept(n):
    seen = []
    for i in range(n):
        seen.append(i)
        if i % 3 == 0:
            seen.pop()
    while seen:
        seen.pop()
    try:
        seen.pop()
    except IndexError as error:
        print(error, sys.getsizeof(seen))


kept(40)


class Key:
    hashed = 0

    def __init__(self, number):
        self.number = number

    def __hash__(self):
        Key.hashed += 1
        return self.number

    def __eq__(self, other):
        return isinstance(other, Key) and other.number == self.number


def look(table, keys):
    found = []
    for key in keys:
        if key in table:
            found.append(table[key])
            del table[key]
        try:
            table[key]
        except KeyError as error:
            found.append(type(error.args[0]).__name__)
    return found


table = {i: i for i in range(8)}
table.update({"k%d" % i: i for i in range(8)})
table[Key(3)] = "key 3"
table[2**61 + 2] = "as 3"
print(look(table, list(range(9)) + ["k1", "k9", 3.0, 2**61 + 2, Key(3), Key(4)]), len(table), Key.hashed)


def frames(n):
    got = 0
    for i in range(n):
        a = [i]
        got += len(locals())
        got += sys._getframe().f_lineno > 0
    return got, sys.getrefcount(a)


for _ in range(10):
    result = frames(10)
print(result)


def local_dict(value):
    locals()
    return None


thing = []
for i in range(20):
    local_dict(thing)
print(sys.getrefcount(thing))


def deep(n):
    return 1 if n == 0 else 1 + deep(n - 1)


print(deep(200))
try:
    deep(5000)
except RecursionError as error:
    print(error)
print(deep(300))


class Space(dict):
    def __getitem__(self, name):
        return 99 if name == "odd" else dict.__getitem__(self, name)


space = Space(odd=1, rounds=0)
exec("while rounds < 20:\n    rounds = rounds + 1\n    last = odd\n", globals(), space)
print(space["last"], dict.__getitem__(space, "rounds"))
rounds = 0
while rounds < 20:
    rounds = rounds + 1
    if rounds == 12:
        len = lambda x: -1
    if rounds == 15:
        del len
    last = len("abc")
    print(last, end=" ")
print()
