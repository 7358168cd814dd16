# What a call has been specialised to shows: str(x) makes a tuple of its argument until its instruction is specialised for str, and a built-in
# that takes an array is a level of recursion until its own is. An instruction that has called other things first is specialised for those:
# 53 calls that miss take it back, 32 later there is another attempt, and what failed waits twice as long each time.
import sys


class Counted:
    def __str__(self):
        return str(sys.getrefcount(self))

    def method(self, x):
        return x


class Plain:
    def __init__(self, x):
        self.x = x


class Callable:
    def __call__(self, x):
        return x


def function(x):
    return x


def fresh():
    # a function of its own each time, with an instruction that nobody has executed
    space = {}
    exec("def site(f, x):\n    return f(x)\ndef twice(f, x):\n    return f(x), f(x)\ndef late(o, x):\n    return o.call(x)\n"
         "def drop(o, x):\n    o.append(x)\n", space)
    return space["site"], space["twice"], space["late"], space["drop"]


def runs(values):
    # "7*3 6" for 7 7 7 6
    text, values = [], list(values)
    while values:
        n = 1
        while n < len(values) and values[n] == values[0]:
            n += 1
        text.append(f"{values[0]}*{n}" if n > 1 else values[0])
        del values[:n]
    return " ".join(text)


counted = Counted()
things = {
    "nothing": (function, 0, 0),
    "function": (function, 20, 1),
    "bound method": (counted.method, 20, 1),
    "class": (Plain, 20, 1),
    "object": (Callable(), 20, 1),
    "len": (len, 20, "a"),
    "abs": (abs, 20, 1),
    "iter": (iter, 20, "a"),
    "sorted": (sorted, 20, "a"),
    "dir": (dir, 20, 1),
    "list": (list, 20, "a"),
    "type": (type, 20, 1),
    "tuple": (tuple, 20, "a"),
    "int": (int, 20, 1),
    "append": ([].append, 20, 1),
    "function, 7": (function, 7, 1),
    "function, 8": (function, 8, 1),
    "class, 200": (Plain, 200, 1),
    "object, 5000": (Callable(), 5000, 1),
}
for name, (f, times, x) in things.items():
    site, twice, late, drop = fresh()
    for _ in range(times):
        site(f, x)
    print(f"{name}:", runs([site(str, counted) for _ in range(120)]))

# Two that take turns, and a third.
for a, b in ((len, str), (str, len), (function, str), (Plain, str), (type, list), (abs, len), (counted.method, str)):
    site, twice, late, drop = fresh()
    seen = []
    for i in range(150):
        for f in (a, b):
            seen.append(site(f, counted) if f is str else site(f, [1]) if f in (len, list) else site(f, 1) and "")
    print(a.__name__, b.__name__, runs(s for s in seen if isinstance(s, str) and s), runs([site(str, counted) for _ in range(90)]))

# The instructions of a function have one by one what they have; a jump back is as good as a call.
site, twice, late, drop = fresh()
for _ in range(30):
    twice(len, "a")
print(runs(t for _ in range(50) for t in twice(str, counted)))
for first in (len, abs, function):
    seen = []
    for f in [first] * 10 + [str] * 100:
        text = f("a" if f is len else 1 if f is abs else counted)
        if f is str:
            seen.append(text)
    print(first.__name__, runs(seen))


class ListOwn(list):
    pass


class Has:
    pass


# Methods: of instances, of built-in types, and what an instance holds.
holder, other, third = Has(), Has(), Has()
holder.call, other.call, third.call = str, function, counted.method
for before in (other, third, holder):
    site, twice, late, drop = fresh()
    for _ in range(30):
        late(before, 1)
    print("late:", runs([late(holder, counted) for _ in range(100)]))


# Levels: how deep a function gets that does one more call at each depth.
def depth(step):
    n = 0

    def down():
        nonlocal n
        n += 1
        step()
        down()

    try:
        down()
    except RecursionError as e:
        return n, str(e)


sys.setrecursionlimit(150)
for before, x in ((function, 1), (len, "a"), (abs, 1), (iter, "a"), (sorted, "a"), (Plain, 1)):
    for f, y in ((str, 1), (len, "a"), (abs, 1), (iter, "a"), (sorted, "a"), (list, "a"), (counted.method, 1), (Callable(), 1)):
        site, twice, late, drop = fresh()
        for _ in range(12):
            site(before, x)
        print(before.__name__, getattr(f, "__name__", "object"), depth(lambda: site(f, y)))


# The same one level deeper in C: str of something whose __str__ goes on by the same instruction.
class Down:
    def __str__(self):
        global deepest
        deepest += 1
        return site(str, self)


for before, x in ((function, 1), (len, "a"), (abs, 1), (Plain, 1)):
    for times in (0, 1, 6, 7, 8, 9, 20, 60):
        site, twice, late, drop = fresh()
        for _ in range(times):
            site(before, x)
        for again in range(2):
            deepest = 0
            try:
                str(Down())
            except RecursionError as e:
                print(before.__name__, times, deepest, e)
for plain, own in ((0, 1), (20, 1), (20, 60)):
    site, twice, late, drop = fresh()
    a, b = [], ListOwn()
    for _ in range(plain):
        drop(a, 1)
    for _ in range(own):
        drop(b, 1)
    print("append:", plain, own, depth(lambda: drop(a, 1)), depth(lambda: drop(b, 1)))
