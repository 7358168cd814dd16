# Calls of every method and function with arguments that change whatever they can reach while they are asked: the first line of the
# standard input is SEED COUNT DEEP (1: also what only the collector shows, 0: not). Nothing may be printed but the last line; what matters is that memory stays sound.
import collections
import functools
import gc
import itertools
import sys
import weakref

state, calls, deep = map(int, input().split())


def below(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    return (state >> 33) % n


def choose(options):
    return options[below(len(options))]


world = []  # what is being used, newest last
depth = 0
deeds = 0


def fresh_bytes():
    return choose([b"", b"a", b"a,b,c", b"0123456789" * 5, b"ab" * 300])


def text():
    return choose(["", "a", "a,b,c", "%s %d %r", "{} {0!r:>5} {x}", "\u4e2d\u6587", "x" * 600, "\U0001f600a", "12", "__class__", "append"])


def mischief():
    """Changes one or a few things that somebody may be looking at."""
    global depth, deeds
    deeds += 1
    if depth > 2 or deeds > 60:
        return
    depth += 1
    try:
        for _ in range(1 + below(2)):
            try:
                mischief_to(choose(world) if world and below(8) else value(1))
            except Exception:
                pass
    finally:
        depth -= 1


def mischief_to(x):
    kind = below(16)
    if kind in (4, 5, 6) and not deep:
        kind = 7
    if kind == 0:
        gc.collect(below(3))
    elif kind == 1:
        world.append(value(1))
    elif kind == 2 and len(world) > 3:
        del world[below(len(world))]
    elif kind == 3:
        gc.set_threshold(choose([0, 1, 1, 2, 7, 700]))
    elif kind == 4:
        some = gc.get_referrers(x)
        if some:
            spoil(choose(some))
    elif kind == 5:
        some = gc.get_objects(0)
        if some:
            spoil(some[-1 - below(min(len(some), 20))])
    elif kind == 6:
        for y in gc.get_referents(x):
            spoil(y)
    else:
        spoil(x)


def spoil(x):
    """Leaves as little as possible of a mutable thing; only of what a program here has made."""
    if x is world or x is mine or x in safe_to_leave(x):
        return
    t = type(x)
    if isinstance(x, list):
        choose([x.clear, x.pop, x.reverse, x.sort, lambda: x.append(value(1)), lambda: x.__init__(), lambda: x.__setitem__(slice(None), [1] * below(40)),
                lambda: x.extend(range(below(50))), lambda: x.__delitem__(slice(0, None, 2)), lambda: x.__imul__(below(4)),
                lambda: x.__setitem__(below(3), value(1))])()
    elif isinstance(x, bytearray):
        choose([x.clear, x.pop, x.reverse, lambda: x.append(7), lambda: x.extend(b"q" * below(300)), lambda: x.__init__(below(100)),
                lambda: x.__delitem__(slice(0, 5)), lambda: x.__iadd__(b"zz" * below(100))])()
    elif isinstance(x, memoryview):
        x.release()
    elif isinstance(x, collections.OrderedDict):
        choose([x.clear, x.popitem, lambda: x.move_to_end(choose(list(x))), lambda: x.__setitem__(value(0), 1), lambda: dict.clear(x)])()
    elif isinstance(x, dict):
        choose([x.clear, x.popitem, lambda: x.update({below(50): value(1) for _ in range(below(20))}), lambda: x.__init__(a=1),
                lambda: x.__delitem__(next(iter(x))), lambda: x.setdefault(below(9), value(1))])()
    elif isinstance(x, set):
        choose([x.clear, x.pop, lambda: x.update(range(below(60))), lambda: x.__init__([1, 2]), lambda: x.add(value(0)),
                lambda: x.intersection_update([1]), lambda: x.discard(next(iter(x)))])()
    elif isinstance(x, collections.deque):
        choose([x.clear, x.pop, x.popleft, lambda: x.append(1), lambda: x.rotate(below(5)), lambda: x.extend(range(below(90))), lambda: x.__init__()])()
    elif hasattr(t, "__next__"):
        choose([lambda: next(x), lambda: [y for y in itertools.islice(x, 5)], lambda: x.close(), lambda: x.__setstate__(below(4)), lambda: x.throw(ValueError)])()
    elif isinstance(x, Hostile):
        choose([lambda: x.__dict__.clear(), lambda: setattr(x, "__class__", choose(classes)), lambda: delattr(x, "inside"), lambda: setattr(x, "inside", value(1)),
                lambda: setattr(x, "__dict__", {}), lambda: setattr(x, choose(names), value(1))])()
    elif isinstance(x, Slotted):
        choose([lambda: delattr(x, "inside"), lambda: setattr(x, "inside", value(1)), lambda: setattr(x, "__class__", choose([Slotted, Slotted2]))])()
    elif isinstance(x, type) and x in classes:
        choose([lambda: setattr(x, choose(names), value(1)), lambda: delattr(x, choose(names)), lambda: setattr(x, "__bases__", choose([(Hostile,), (Hostile, Base), (Plain, Hostile)])),
                lambda: setattr(x, "__bases__", x.__bases__)])()
    elif t.__name__ == "frame":
        choose([x.clear, lambda: x.f_locals.clear()])()
    elif isinstance(x, BaseException):
        choose([lambda: setattr(x, "__traceback__", None), lambda: setattr(x, "args", ()), lambda: setattr(x, "__context__", None), lambda: x.__init__(1, 2), lambda: x.__dict__.clear()])()
    elif t.__name__ == "function" and x in functions:
        choose([lambda: setattr(x, "__code__", choose(functions).__code__), lambda: setattr(x, "__defaults__", (1,)), lambda: x.__dict__.clear()])()
    elif t.__name__ == "cell":
        choose([lambda: setattr(x, "cell_contents", 1), lambda: delattr(x, "cell_contents")])()


def safe_to_leave(x):
    # Not the program itself: its modules, its names, the lists above.
    return () if type(x) is not dict else [x] if x is globals() or "__builtins__" in x or "__loader__" in x or "__name__" in x else ()


names = ["inside", "other", "__len__", "__iter__", "__hash__", "__eq__", "__index__", "__add__", "__getattr__", "__bool__", "__doc__", "__del__"]


class Plain:
    pass


class Base:
    pass


class Hostile(Base):
    """Asked anything, does something else first."""

    def __init__(self, inside=None):
        self.inside = inside

    def __del__(self):
        mischief()
        if below(4) == 0 and deeds < 60:
            world.append(self)


def hostile_method(answer):
    def method(self, *args, **kwargs):
        mischief()
        if below(30) == 0:
            raise choose([ValueError, KeyError, StopIteration, IndexError, TypeError, AttributeError, OverflowError])
        if below(12) == 0:
            return value(1)
        return answer(self, *args)
    return method


ANSWERS = {
    "index": lambda s, *a: choose([0, 1, 2, 3, -1, 5, 20, 100]), "hash": lambda s, *a: below(4), "eq": lambda s, *a: below(3) == 0, "lt": lambda s, *a: below(2) == 0,
    "gt": lambda s, *a: below(2) == 0, "le": lambda s, *a: below(2) == 0, "ne": lambda s, *a: below(2) == 0, "bool": lambda s, *a: below(2) == 0,
    "float": lambda s, *a: 1.5, "int": lambda s, *a: 3, "complex": lambda s, *a: 1j, "len": lambda s, *a: below(9), "length_hint": lambda s, *a: below(50),
    "str": lambda s, *a: text(), "repr": lambda s, *a: text(), "format": lambda s, *a: text(), "bytes": lambda s, *a: fresh_bytes(),
    "iter": lambda s, *a: iter(value(2)) if below(2) else s, "next": lambda s, *a: value(1), "reversed": lambda s, *a: iter([1]), "contains": lambda s, *a: below(2) == 0,
    "getitem": lambda s, *a: value(1), "setitem": lambda s, *a: None, "delitem": lambda s, *a: None, "call": lambda s, *a: value(1), "missing": lambda s, *a: value(1),
    "add": lambda s, *a: value(1), "radd": lambda s, *a: value(1), "mul": lambda s, *a: value(1), "mod": lambda s, *a: value(1), "and": lambda s, *a: value(1),
    "or": lambda s, *a: value(1), "rsub": lambda s, *a: value(1), "divmod": lambda s, *a: (1, 2), "pow": lambda s, *a: 2, "round": lambda s, *a: 2,
    "neg": lambda s, *a: 2, "enter": lambda s, *a: 2, "exit": lambda s, *a: True, "get": lambda s, *a: value(1), "set": lambda s, *a: None,
    "delete": lambda s, *a: None, "getattr": lambda s, *a: value(1), "dir": lambda s, *a: ["a", value(0)], "instancecheck": lambda s, *a: True,
    "subclasscheck": lambda s, *a: True, "set_name": lambda s, *a: None, "iadd": lambda s, *a: value(1), "trunc": lambda s, *a: 2, "floor": lambda s, *a: 2,
    "abs": lambda s, *a: 2, "sizeof": lambda s, *a: 3, "reduce_ex": lambda s, *a: "x", "copy": lambda s, *a: value(1), "mro_entries": lambda s, *a: (Base,),
}
for name, answer in ANSWERS.items():
    setattr(Hostile, f"__{name}__", hostile_method(answer))
Hostile.keys = hostile_method(lambda s, *a: [1, "a", value(0)])
Hostile.items = hostile_method(lambda s, *a: [(1, 2)])


class Slotted:
    __slots__ = ("inside", "more", "__weakref__")

    def __init__(self):
        self.inside = value(1)

    def __del__(self):
        mischief()


class Slotted2:
    __slots__ = ("inside", "more", "__weakref__")


def subclass_of(base):
    def eq(self, other):
        mischief()
        return base.__eq__(self, other)
    def hash_(self):
        mischief()
        return below(3)
    return type("Sub" + base.__name__, (base,), {"__eq__": eq, "__hash__": hash_, "__del__": Hostile.__del__, "__index__": Hostile.__index__,
                                                 "__str__": Hostile.__str__, "__format__": Hostile.__format__})


subclasses = [subclass_of(base) for base in (int, str, float, tuple, list, dict, set, bytes, bytearray, frozenset, collections.deque, collections.OrderedDict)]
classes = []


def renew_classes():
    classes.clear()
    classes.append(type("Left", (Hostile,), {}))
    classes.append(type("Right", (Hostile,), {"inside2": 1}))
    classes.append(type("Bottom", (classes[0],), {"__getattribute__": hostile_method(lambda s, *a: object.__getattribute__(s, *a))}))


def steps(x):
    for y in x:
        mischief()
        yield y


def recursive_steps():
    g = None
    def inner():
        yield 1
        try:
            yield from g
        finally:
            mischief()
    g = inner()
    return g


def a_function(a=1, *rest, k=2, **more):
    mischief()
    return value(1)


functions = [a_function, lambda *a: mischief(), lambda a, b=0: below(2) == 0, lambda *a, **k: value(1)]


def gone():
    mischief()
    return 1


def value(level):
    """Something to hand over; [level] 0: hashable."""
    kind = below(34)
    if level == 0 and kind in (1, 2, 3, 12, 13, 16, 17, 18, 19, 20):
        kind = 0
    if level > 2:
        kind = choose([0, 5, 6])
    if kind <= 0 or kind > 28:
        return choose(classes or [Hostile])(below(10))
    if kind == 1:
        return [value(level + 1) for _ in range(choose([0, 1, 3, 9, 40]))]
    if kind == 2:
        return {value(0): value(level + 1) for _ in range(choose([0, 1, 4, 9]))}
    if kind == 3:
        return {value(0) for _ in range(choose([0, 1, 4, 9]))}
    if kind == 4:
        return tuple([value(0) for _ in range(choose([0, 1, 3, 20]))])
    if kind == 5:
        return choose([0, 1, 2, 3, -1, 7, 50, 10**20, -3, True, None, 1 << 40])
    if kind == 6:
        return text()
    if kind == 7:
        return fresh_bytes()
    if kind == 8:
        return choose([0.5, 1e300, 2j, ..., NotImplemented, float("nan")])
    if kind == 9:
        return frozenset([value(0) for _ in range(below(4))])
    if kind == 10:
        return slice(choose([None, 0, 1, Hostile()]), choose([None, 5, -1, Hostile()]), choose([None, 1, 2, -1, Hostile()]))
    if kind == 11:
        return choose(functions)
    if kind == 12:
        return bytearray(fresh_bytes())
    if kind == 13:
        return memoryview(bytearray(b"0123456789abcdef"))[::choose([1, 1, 2])] if below(3) else memoryview(bytearray(16)).cast(choose("bBhHiIlLqQfdc?"))
    if kind == 14:
        return steps(value(2))
    if kind == 15:
        return choose([iter, reversed, enumerate, lambda x: zip(x, x), lambda x: map(a_function, x), lambda x: filter(None, x), itertools.cycle,
                       itertools.tee, itertools.chain])(choose(world) if world else [1, 2])
    if kind == 16:
        return collections.deque([value(level + 1) for _ in range(below(70))], choose([None, None, 5]))
    if kind == 17:
        return collections.OrderedDict([(value(0), 1) for _ in range(below(5))])
    if kind == 18:
        return choose([collections.Counter, lambda x: collections.defaultdict(gone, x), dict, collections.ChainMap])({value(0): 1, 2: 3})
    if kind == 19:
        return choose([{1: 2, "a": 3}.keys, {1: 2, "a": 3}.items, {1: Hostile()}.values])()
    if kind == 20:
        x = Slotted()
        world.append(weakref.ref(x, lambda r: mischief()))
        return x
    if kind == 21:
        x = Hostile()
        world.append(weakref.ref(x, lambda r: mischief()))
        return weakref.proxy(x) if below(2) else x
    if kind == 22:
        return choose(subclasses)()
    if kind == 23:
        return choose(world) if world else None
    if kind == 24:
        return choose([ValueError("x"), KeyError(Hostile()), StopIteration(1)])
    if kind == 25:
        return range(below(5), below(50), choose([1, 2, -1]))
    if kind == 26:
        return choose([int, str, list, dict, tuple, type, object, bytes] + classes)
    if kind == 27:
        return functools.partial(choose(functions), Hostile())
    return choose([sys._getframe(below(2)), recursive_steps(), (lambda x: (lambda: x).__closure__[0])(Hostile())])


FUNCTIONS = [sum, min, max, sorted, any, all, list, tuple, set, frozenset, dict, bytes, bytearray, str, int, float, complex, range, slice, iter, next, len, repr,
             ascii, format, hash, divmod, pow, round, isinstance, issubclass, getattr, setattr, delattr, hasattr, dir, type, enumerate, zip, map, filter, reversed,
             memoryview, chr, ord, bin, hex, abs, callable, bool, property, classmethod, staticmethod, super, vars, id, object, BaseException, ValueError, OSError, SyntaxError,
             ImportError, UnicodeDecodeError, StopIteration, collections.deque, collections.OrderedDict, collections.defaultdict, collections.Counter,
             functools.partial, functools.reduce, functools.cmp_to_key, itertools.chain, itertools.cycle, itertools.tee, itertools.islice, itertools.groupby,
             itertools.accumulate, itertools.product, weakref.ref, weakref.proxy, weakref.WeakSet, gc.get_referrers, gc.get_referents, gc.is_tracked,
             sys.getsizeof, sys.getrefcount, sys.intern, eval, compile, print, __build_class__, globals, locals, map]
OPERATIONS = [
    lambda a, b, c: a[b], lambda a, b, c: a.__setitem__(b, c), lambda a, b, c: a + b, lambda a, b, c: a * choose([0, 1, 3, b]), lambda a, b, c: a % b,
    lambda a, b, c: a == b, lambda a, b, c: a < b, lambda a, b, c: b in a, lambda a, b, c: a | b, lambda a, b, c: a & b, lambda a, b, c: a - b, lambda a, b, c: a ^ b,
    lambda a, b, c: [*a, *b], lambda a, b, c: {**a, **b}, lambda a, b, c: {*a, *b}, lambda a, b, c: (*a, *b), lambda a, b, c: a_function(*a, **b),
    lambda a, b, c: f"{a!r:>{b}} {c:{b}}", lambda a, b, c: "%s %r %d %*d" % (a, b, c, a), lambda a, b, c: text() % a, lambda a, b, c: text().format(a, b, x=c),
    lambda a, b, c: [x for x in a for y in b if x], lambda a, b, c: unpack(a), lambda a, b, c: match(a), lambda a, b, c: a.inside, lambda a, b, c: a(b, c),
    lambda a, b, c: inplace(a, b), lambda a, b, c: with_(a), lambda a, b, c: raise_(a, b), lambda a, b, c: list(zip(a, b, c)), lambda a, b, c: sorted(a, key=b),
    lambda a, b, c: a.sort(key=b), lambda a, b, c: a[b:c], lambda a, b, c: a.__setitem__(slice(b, c), a), lambda a, b, c: a.__delitem__(slice(b, c)),
    lambda a, b, c: min(a, key=b, default=c), lambda a, b, c: sum(a, b), lambda a, b, c: int.from_bytes(a, "big"), lambda a, b, c: type("N", (a, b), {"x": c}),
    lambda a, b, c: setattr(a, choose(names), c), lambda a, b, c: delattr(a, choose(names)), lambda a, b, c: max(a, b, c), lambda a, b, c: bytes(a) + bytes(b),
    lambda a, b, c: b",".join(a), lambda a, b, c: ",".join(a), lambda a, b, c: exec(text(), a, b), lambda a, b, c: dict(a, **b), lambda a, b, c: isinstance(a, (b, c)),
    lambda a, b, c: [].extend(a), lambda a, b, c: [0].__iadd__(a), lambda a, b, c: a.__iadd__(a), lambda a, b, c: a.extend(a), lambda a, b, c: a.update(a),
]


def unpack(x):
    a, *b, c = x
    a, b = x
    return a


def match(x):
    match x:
        case {"a": a, **rest}:
            return rest
        case [a, *b, c]:
            return b
        case Hostile(inside=1) | Slotted(inside=2) | int(0):
            return 1


def inplace(a, b):
    a += b
    a *= 2
    a |= b


def with_(x):
    with x as y:
        mischief()


def raise_(a, b):
    try:
        raise a from b
    except Exception as e:
        mischief()
        raise


def attempt(f, *args, **kwargs):
    global deeds
    deeds = 0
    world.append(args)
    world.extend(args)
    try:
        result = f(*args, **kwargs)
        if hasattr(type(result), "__next__") and below(2):
            for x, _ in zip(result, range(20)):
                pass
        if below(4) == 0:
            world.append(result)
    except Exception as e:
        if below(8) == 0:
            world.append(e)
    del world[:-12]


mine = [world, classes, functions, subclasses, names, FUNCTIONS, OPERATIONS, ANSWERS, mischief, value]
skip = {"__class__", "__subclasses__", "__init_subclass__", "__reduce__", "__reduce_ex__"}


def main():
    for _ in range(calls):
        if below(50) == 0:
            renew_classes()
            gc.set_threshold(choose([0, 1, 1, 2, 7, 700]), 5, 5)
        try:
            kind = below(5)
            arguments = [value(1) for _ in range(choose([0, 1, 1, 2, 2, 3]))]
            if kind <= 2:
                receiver = value(1)
                method = choose([x for x in dir(type(receiver)) if x not in skip])
                function = getattr(receiver, method)
                world.append(receiver)
            elif kind == 3:
                function = choose(FUNCTIONS)
            else:
                function, arguments = choose(OPERATIONS), [value(1), value(1), value(1)]
        except Exception:
            continue
        attempt(function, *arguments)


renew_classes()
main()
print("done")
