# Every special method is Python code, so that it runs in the middle of each built-in function, method and statement that asks for it.
class It:
    def __init__(self, n=2):
        self.n = n
    def __iter__(self):
        n = self.n
        return It2(n)
    def __length_hint__(self):
        return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
    def __len__(self):
        return 3
    def __contains__(self, x):
        return x in [1]
    def __reversed__(self):
        return It2(1)
    def keys(self):
        return It2(2)
class It2:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return V(self.n)
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return isinstance(o, V) and self.n == o.n
    def __lt__(self, o): return self.n < o.n
    def __le__(self, o): return self.n <= o.n
    def __hash__(self): return self.n + 0
    def __index__(self): return self.n + 0
    def __int__(self): return self.n + 0
    def __float__(self): return self.n + 0.5
    def __bool__(self): return self.n != 0
    def __repr__(self): return "V" + str(self.n)
    def __str__(self): return "v" + str(self.n)
    def __format__(self, s): return "f" + s
    def __add__(self, o): return V(3)
    def __radd__(self, o): return V(4)
    def __iadd__(self, o): return V(5)
    def __neg__(self): return V(6)
    def __mul__(self, o): return V(7)
    def __rmul__(self, o): return V(7)
    def __divmod__(self, o): return (V(1), V(2))
    def __pow__(self, o, m=None): return V(1)
    def __abs__(self): return V(1)
    def __round__(self, n=None): return V(1)
    def __trunc__(self): return 3
    def __call__(self, *a, **k): return V(9)
    def __getattr__(self, name):
        if name.startswith("q"): return V(8)
        raise AttributeError(name)
    def __enter__(self): return V(1)
    def __exit__(self, *a): return True
    def __get__(self, o, t): return V(2)
    def __set_name__(self, t, n): self.name = n + ""
    def __instancecheck__(self, o): return bool(1)
    def __bytes__(self): return bytes(2)
    def __dir__(self): return ["z", "a"]
    def __sizeof__(self): return 100 + 0
    def __copy__(self): return V(1)
    def __deepcopy__(self, memo): return V(1)
    def __del__(self): x = [1]
class M:
    def __getitem__(self, k): return V(1)
    def keys(self): return It(2)
    def __iter__(self): return It2(2)
    def __len__(self): return 2
def key(x): return V(x.n)
def f(*a, **k): return V(0)
def tests():
    L = lambda: [V(1), V(0), V(2)]
    yield lambda: list(It())
    yield lambda: tuple(It())
    yield lambda: set(It())
    yield lambda: frozenset(It())
    yield lambda: dict(zip(It(), It()))
    yield lambda: dict(M())
    yield lambda: {**M()}
    yield lambda: f(*It(), **{"a": V(1)})
    yield lambda: f(*It(), *It())
    yield lambda: [*It(), *It()]
    yield lambda: {*It(), V(1)}
    yield lambda: sum(It(), V(0))
    yield lambda: min(It())
    yield lambda: max(It(), key=key)
    yield lambda: sorted(It(3), key=key)
    yield lambda: L().sort()
    yield lambda: L().index(V(2))
    yield lambda: L().count(V(2))
    yield lambda: L().remove(V(2))
    yield lambda: V(1) in L()
    yield lambda: L() == L()
    yield lambda: L() < L()
    yield lambda: (V(1), V(2)) == (V(1), V(2))
    yield lambda: (V(1), V(2)).index(V(2))
    yield lambda: {V(1): V(2)} == {V(1): V(2)}
    yield lambda: {V(1)} | {V(1)}
    yield lambda: {V(1)} & {V(1)}
    yield lambda: {V(1)} - {V(1)}
    yield lambda: {V(1)} ^ {V(1)}
    yield lambda: {V(1)} <= {V(1)}
    yield lambda: {V(1)}.union(It())
    yield lambda: {V(1)}.update(It())
    yield lambda: {V(1)}.intersection(It())
    yield lambda: {V(1)}.difference(It())
    yield lambda: {V(1)}.symmetric_difference(It())
    yield lambda: {V(1)}.issuperset(It())
    yield lambda: {V(1)}.isdisjoint(It())
    yield lambda: {V(1)}.discard(V(1))
    yield lambda: {V(1): 2}.pop(V(1))
    yield lambda: {V(1): 2}.setdefault(V(1), V(3))
    yield lambda: {V(1): 2}.get(V(1))
    yield lambda: {V(1): V(2)}.update(M())
    yield lambda: {V(1): V(2)} | {V(1): V(5)}
    yield lambda: dict.fromkeys(It(), V(1))
    yield lambda: {V(1): 2}.keys() & It()
    yield lambda: {V(1): 2}.items() == {V(1): 2}.items()
    yield lambda: list(map(f, It(), It()))
    yield lambda: list(filter(None, It()))
    yield lambda: list(filter(key, It()))
    yield lambda: list(enumerate(It(), V(1)))
    yield lambda: list(zip(It(), It(), It()))
    yield lambda: list(reversed(It()))
    yield lambda: list(iter(V(1), V(9)))
    yield lambda: any(It()) or all(It())
    yield lambda: next(It2(1), V(1))
    yield lambda: repr(L())
    yield lambda: str({V(1): V(2)})
    yield lambda: repr({V(1)})
    yield lambda: repr((V(1),))
    yield lambda: f"{V(1)}{V(1)!r}{V(1):{V(2)}}"
    yield lambda: "%s %r %d %f" % (V(1), V(2), V(3), V(4))
    yield lambda: "{} {!r} {:x}".format(V(1), V(2), V(3))
    yield lambda: format(V(1), "q")
    yield lambda: print(V(1), V(2), sep="", end="")
    yield lambda: int(V(1)) + float(V(2))
    yield lambda: round(V(1)) or abs(V(1)) or divmod(V(1), V(2)) or pow(V(1), V(2))
    yield lambda: hash(V(1)) + hash((V(1), V(2))) + hash(frozenset([V(1)]))
    yield lambda: bool(V(1)) and not V(0)
    yield lambda: [1, 2, 3][V(1)]
    yield lambda: [1, 2, 3][V(0):V(2)]
    yield lambda: "abc"[V(1)] * V(2)
    yield lambda: range(V(1), V(2), V(1))
    yield lambda: V(1) + V(2) + 3 + (4 + V(2))
    yield lambda: [V(1)] * V(2)
    yield lambda: sum([V(1), V(2)], V(3))
    yield lambda: getattr(V(1), "qx") or getattr(V(1), "zz", V(2))
    yield lambda: hasattr(V(1), "zz")
    yield lambda: isinstance(1, V(1))
    yield lambda: dir(V(1))
    yield lambda: bytes(V(2)) + bytes(It(2))
    yield lambda: chr(V(5)) + bin(V(3)) + hex(V(2)) + oct(V(2))
    yield lambda: len(It())
    yield lambda: type("T", (), {"d": V(1)}).d
    yield lambda: "".join(str(x) for x in It())
    yield lambda: [x for x in It() if x]
    yield lambda: {x: y for x, y in zip(It(), It())}
    yield lambda: [1, 2].extend(It())
    yield lambda: L().insert(V(1), V(2))
    yield lambda: L().pop(V(1))
    yield lambda: L().__setitem__(slice(0, 2), It())
    yield lambda: L().__delitem__(V(0))
    yield lambda: V(1)(*It(), **{"b": 2})
    yield lambda: slice(V(1), V(2)).indices(V(5))
    yield lambda: 10 .to_bytes(V(2), "big")
    yield lambda: "abc".replace("a", "b", V(1)) + "abc".center(V(7)) + "a b".split(None, V(1))[0]
    yield lambda: max(V(1), V(2), V(0), key=key)
    yield lambda: min(It(), default=V(1))
def tests2():
    import functools, itertools, operator, collections, copy, math, weakref, sys
    L = lambda: [V(1), V(0), V(2)]
    yield lambda: functools.reduce(f, It(), V(1))
    yield lambda: functools.partial(f, V(1), x=V(2))(V(3), y=V(4))
    yield lambda: functools.lru_cache(f)(V(1), V(1))
    yield lambda: sorted(L(), key=functools.cmp_to_key(lambda a, b: V(0)))
    yield lambda: list(itertools.chain(It(), It()))
    yield lambda: list(itertools.chain.from_iterable([It(), It()]))
    yield lambda: list(itertools.accumulate(It(), f, initial=V(1)))
    yield lambda: list(itertools.islice(It(), V(1)))
    yield lambda: list(itertools.product(It(), It()))
    yield lambda: list(itertools.permutations(It(), 2))
    yield lambda: list(itertools.combinations(It(), 2))
    yield lambda: list(itertools.groupby(It(), key))
    yield lambda: list(itertools.zip_longest(It(), It(1), fillvalue=V(1)))
    yield lambda: list(itertools.takewhile(key, It())) + list(itertools.dropwhile(key, It()))
    yield lambda: list(itertools.starmap(f, [It(), It()]))
    yield lambda: list(itertools.compress(It(), It()))
    yield lambda: list(itertools.filterfalse(key, It()))
    yield lambda: [list(x) for x in itertools.tee(It())]
    yield lambda: list(itertools.pairwise(It()))
    yield lambda: list(zip(itertools.count(V(1)), It()))
    yield lambda: list(itertools.islice(itertools.cycle(It()), 3))
    yield lambda: list(itertools.repeat(V(1), 2))
    yield lambda: collections.deque(It(), 1)
    yield lambda: collections.deque(It()) == collections.deque(It())
    yield lambda: collections.deque(It()).count(V(1))
    yield lambda: collections.deque(It()).remove(V(1))
    yield lambda: collections.deque(It()).extendleft(It())
    yield lambda: collections.Counter(It())
    yield lambda: collections.OrderedDict(zip(It(), It()))
    yield lambda: collections.defaultdict(key, zip(It(), It()))
    yield lambda: collections.defaultdict(f)[V(1)]
    yield lambda: collections.namedtuple("P", "a b")(V(1), V(2)) == (V(1), V(2))
    yield lambda: collections.ChainMap({V(1): 2}, {V(2): 3})[V(2)]
    yield lambda: copy.copy(V(1))
    yield lambda: copy.deepcopy([V(1), [V(2)]])
    yield lambda: operator.attrgetter("n")(V(1)) + operator.methodcaller("__hash__")(V(1))
    yield lambda: operator.itemgetter(0, 1)(It())
    yield lambda: math.floor(V(2)) + math.fsum([1.0, V(2)]) if False else math.sqrt(V(4))
    yield lambda: math.prod(It(), start=V(1))
    yield lambda: sys.getsizeof(V(1))
    yield lambda: weakref.ref(V(1), f)
    yield lambda: weakref.WeakValueDictionary({1: V(1)})
    yield lambda: weakref.WeakSet(It())
    yield lambda: setattr(type("T", (), {"__slots__": ("a",)})(), "a", V(1))
    yield lambda: exec("x = y + 1", {"y": V(1)})
    yield lambda: eval("y * 2", {"y": V(1)})
def run(gen):
    for t in gen:
        try:
            t()
            t()
        except (TypeError, ValueError, AttributeError, ImportError, KeyError, IndexError) as e:
            print(type(e).__name__, e)
def endings():
    L = lambda: [V(1), V(0), V(2)]
    L().clear()
    {V(1), V(2), V(0)}.clear()
    {V(i) for i in range(20)}.clear()
    {V(1): V(2), V(3): V(4)}.clear()
    import collections
    collections.deque([V(1), V(2)]).clear()
    collections.OrderedDict([(V(1), V(2))]).clear()
    l = L()
    l[:] = L()
    del l[0:2]
    l[0:1] = []
    l *= 0
    t = (V(1), V(2), [V(3)], {V(4)}, {5: V(5)})
    del t
    s = {V(1), V(2)}
    s.pop()
    s.discard(V(2))
    d = {V(1): V(2), V(2): V(3)}
    d.popitem()
    del d[V(1)]
    d = {"a": V(1)}
    d["a"] = 1
    d.pop("a")
    def g():
        x = V(1)
        yield V(2)
    i = g()
    next(i)
    i.close()
    i = g()
    next(i)
    del i
    i = iter(L())
    next(i)
    del i
    def outer():
        c = V(1)
        def inner(): return c
        return inner
    h = outer()
    del h
    class C:
        a = V(1)
        b = V(2)
        __slots__ = ("x", "y")
    c = C()
    c.x = V(3)
    c.y = V(4)
    del c.x
    del c
    del C
    try:
        raise KeyError(V(1), V(2))
    except KeyError as e:
        e.more = V(3)
        e = None
    b = V(1).__bool__
    del b
    [V(1), V(2)].sort(key=lambda v: V(v.n))
    x = [V(1)] and (V(2), V(3))
    x = y = V(1)
    x, y = y, V(2)
    del x, y
def unpacking():
    a, b = It()
    a, *b = It()
    [a, b], c = It(), It()
    for a, b in [It(), It()]: pass
    with V(1) as w: raise V
    x = V(1)
    x += V(2)
    x = [V(1)]
    x += It()
    match [V(1), V(2)]:
        case [V(n=1), V(n=2)]: pass
    match {"a": V(1)}:
        case {"a": V(n=1)}: pass
    def g():
        y = yield from It()
        yield V(1)
    list(g())
    try:
        raise ValueError(V(1)) from TypeError(V(2))
    except ValueError: pass
    del a, b, c, w, x
    global_ = V(1)
    assert V(1), V(2)
    class C(V):
        z = V(3)
        def __init_subclass__(cls): cls.y = V(4)
    class D(C): pass
    D(1).n
    @f
    def h(x=V(1), *, y=V(2)): pass
run(tests())
run(tests2())
for i in range(2):
    unpacking()
    endings()
print("end")
