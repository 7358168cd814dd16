# Each way of recursing through C goes until RecursionError, which is caught, and the program goes on. As it stands: the ways that end at
# 3.11's depth in every build, since its levels of C are counted with those of Python. tests/wasm/recursion.test.mjs and
# tests/browser/deep.test.ts run it with `whole = True`: also the ways for which C may have no room for as many levels.
import copy
import functools
import sys

whole = False
depth = 0


def deep(*ways):
    return ways if whole else ()


def run(name, start):
    global depth
    depth = 0
    try:
        start()
        print(name, "no error", depth)
    except RecursionError as e:
        print(name, depth, e)


def down():
    global depth
    depth += 1


class ReprF:
    def __repr__(self):
        down()
        return f"a {self!r}"


class ReprCall:
    def __repr__(self):
        down()
        return "a" + repr(self)


class ReprPercent:
    def __repr__(self):
        down()
        return "%r" % self


class ReprFormat:
    def __repr__(self):
        down()
        return "{!r}".format(self)


class ReprList:
    def __repr__(self):
        down()
        return repr([self])


class ReprListF:
    def __repr__(self):
        down()
        return f"{[self]}"


class StrF:
    def __str__(self):
        down()
        return f"a {self}"


class StrCall:
    def __str__(self):
        down()
        return str(self)


class StrS:
    def __str__(self):
        down()
        return f"{self!s}"


class Formatted:
    def __format__(self, spec):
        down()
        return f"{self:x}"


class FormatCall:
    def __format__(self, spec):
        down()
        return format(self, "x")


class Eq:
    def __eq__(self, other):
        down()
        return self == other


class EqList:
    def __eq__(self, other):
        down()
        return [self] == [other]


class EqTuple:
    def __eq__(self, other):
        down()
        return (1, self) == (1, other)


class Lt:
    def __lt__(self, other):
        down()
        return self < other


class LtSort:
    def __lt__(self, other):
        down()
        return bool(sorted([self, other]))


class Hash:
    def __hash__(self):
        down()
        return hash(self)


class HashTuple:
    def __hash__(self):
        down()
        return hash((1, self))


class HashDict:
    def __hash__(self):
        down()
        return {self: 1}[self]


class GetAttr:
    def __getattr__(self, name):
        down()
        return self.other


class GetAttribute:
    def __getattribute__(self, name):
        down()
        return self.other


class GetAttrCall:
    def __getattr__(self, name):
        down()
        return getattr(self, "other")


class SetAttr:
    def __setattr__(self, name, value):
        down()
        self.x = value


class Property:
    @property
    def p(self):
        down()
        return self.p


class PropertyCall:
    @property
    def p(self):
        down()
        return getattr(self, "p")


class Call:
    def __call__(self):
        down()
        return self()


class CallNames:
    def __call__(self, *a, **k):
        down()
        return self(*a, **k)


class Init:
    def __init__(self):
        down()
        Init()


class New:
    def __new__(cls):
        down()
        return New()


class Iter:
    def __iter__(self):
        down()
        for x in self:
            pass


class IterList:
    def __iter__(self):
        down()
        return iter(list(self))


class Next:
    def __iter__(self):
        return self

    def __next__(self):
        down()
        return next(self)


class GetItem:
    def __getitem__(self, key):
        down()
        return self[key]


class SetItem:
    def __setitem__(self, key, value):
        down()
        self[key] = value


class Contains:
    def __contains__(self, key):
        down()
        return key in self


class Len:
    def __len__(self):
        down()
        return len(self)


class Bool:
    def __bool__(self):
        down()
        return bool(self)


class BoolNot:
    def __bool__(self):
        down()
        return not self


class Add:
    def __add__(self, other):
        down()
        return self + other


class Neg:
    def __neg__(self):
        down()
        return -self


class Index:
    def __index__(self):
        down()
        return [1, 2][self]


class Int:
    def __int__(self):
        down()
        return int(self)


class Meta(type):
    def __instancecheck__(cls, o):
        down()
        return isinstance(o, cls)

    def __subclasscheck__(cls, o):
        down()
        return issubclass(o, cls)

    def __call__(cls):
        down()
        return cls()


class WithMeta(metaclass=Meta):
    pass


class Enter:
    def __enter__(self):
        down()
        with self:
            pass

    def __exit__(self, *error):
        pass


class Descriptor:
    def __get__(self, obj, cls):
        down()
        return obj.d


class HasDescriptor:
    d = Descriptor()


def plain():
    down()
    plain()


def by_sum():
    down()
    return sum(by_sum() for _ in range(1))


def by_any():
    down()
    return any(by_any() for _ in range(1))


def by_all():
    down()
    return all(by_all() for _ in range(1))


def by_max():
    down()
    return max(by_max() for _ in range(1))


def by_max_key():
    down()
    return max([1, 2], key=lambda x: by_max_key())


def by_sorted():
    down()
    return sorted([1, 2], key=lambda x: by_sorted())


def by_sorted_generator():
    down()
    return sorted(by_sorted_generator() for _ in range(1))


def by_sort():
    down()
    [1, 2].sort(key=lambda x: by_sort())


def by_list():
    down()
    return list(by_list() for _ in range(1))


def by_tuple():
    down()
    return tuple(by_tuple() for _ in range(1))


def by_set():
    down()
    return set(by_set() for _ in range(1))


def by_dict():
    down()
    return dict(by_dict() for _ in range(1))


def by_join():
    down()
    return "".join(by_join() for _ in range(1))


def by_extend():
    down()
    [].extend(by_extend() for _ in range(1))


def by_star():
    down()
    return [*(by_star() for _ in range(1))]


def by_comprehension():
    down()
    return [by_comprehension() for _ in range(1)]


def by_for():
    down()
    for x in (by_for() for _ in range(1)):
        pass


def by_yield_from():
    down()
    yield from by_yield_from()


def by_next():
    down()
    return next(by_next() for _ in range(1))


def by_map():
    down()
    return list(map(lambda x: by_map(), [1]))


def by_map_itself(x):
    down()
    return list(map(by_map_itself, [x]))


def by_sum_map(x):
    down()
    return sum(map(by_sum_map, [x]))


def by_filter(x):
    down()
    return list(filter(by_filter, [x]))


def by_reduce(a, b):
    down()
    return functools.reduce(by_reduce, [a, b])


def by_partial():
    down()
    return functools.partial(by_partial)()


@functools.lru_cache(maxsize=None)
def by_cache(n):
    down()
    return by_cache(n + 1)


@functools.wraps(plain)
def wrapped(*args, **kwargs):
    down()
    return wrapped(*args, **kwargs)


def by_eval():
    down()
    return eval("by_eval()")


def by_exec():
    down()
    exec("by_exec()")


def by_class():
    down()

    class C:
        by_class()


def by_lambda():
    down()
    return (lambda: by_lambda())()


def by_cmp(a, b):
    down()
    return bool(sorted([1, 2], key=functools.cmp_to_key(by_cmp)))


def by_send():
    down()
    g = (by_send() for _ in range(1))
    g.send(None)


def by_min_default():
    down()
    return min((by_min_default() for _ in range(1)), default=0)


def by_zip():
    down()
    return list(zip((by_zip() for _ in range(1))))


def by_enumerate():
    down()
    for i, x in enumerate(by_enumerate() for _ in range(1)):
        pass


def by_unpack():
    down()
    (x,) = (by_unpack() for _ in range(1))


def by_format_map():
    down()
    return "{}".format(StrOther())


class StrOther:
    def __str__(self):
        return by_format_map()


def measure(make, use):
    # the deepest structure that can be used
    low, high = 1, 1100
    while low < high:
        middle = (low + high + 1) // 2
        try:
            use(make(middle))
            low = middle
        except RecursionError as e:
            high = middle - 1
            text = str(e)
    print(use.__name__, make.__name__, low, text)


def lists(n):
    a = []
    for _ in range(n):
        a = [a]
    return a


def dicts(n):
    a = {}
    for _ in range(n):
        a = {1: a}
    return a


def tuples(n):
    a = ()
    for _ in range(n):
        a = (a,)
    return a


class Node:
    def __init__(self, value, next):
        self.value, self.next = value, next

    def __repr__(self):
        return f"{self.value} -> {self.next!r}"

    def __eq__(self, other):
        return isinstance(other, Node) and self.value == other.value and self.next == other.next

    def __len__(self):
        return 1 + (len(self.next) if self.next is not None else 0)

    def __iter__(self):
        yield self.value
        if self.next is not None:
            yield from self.next

    def __str__(self):
        return str(self.value) + " " + str(self.next)

    def __hash__(self):
        return hash((self.value, self.next))


class Tree:
    def __init__(self, children):
        self.children = children

    def __repr__(self):
        return f"Tree({self.children})"

    def total(self):
        return 1 + sum(c.total() for c in self.children)

    def height(self):
        return 1 + max((c.height() for c in self.children), default=0)

    def __iter__(self):
        yield self
        for c in self.children:
            yield from c

    def leaves(self):
        return [self] if not self.children else [l for c in self.children for l in c.leaves()]


def nodes(n):
    a = None
    for i in range(n):
        a = Node(i, a)
    return a


def trees(n):
    a = Tree([])
    for i in range(n):
        a = Tree([a])
    return a


def by_total(a):
    return a.total()


def by_height(a):
    return a.height()


def by_leaves(a):
    return a.leaves()


def same(n):
    return lists(n) == lists(n)


def same_tuples(n):
    return tuples(n) < tuples(n)


def same_dicts(n):
    return dicts(n) == dicts(n)


def same_nodes(n):
    return nodes(n) == nodes(n)


def depth_of(n):
    return n


for c in (ReprF, ReprCall, *deep(ReprPercent, ReprFormat, ReprList, ReprListF)):
    run(c.__name__, lambda: repr(c()))
for c in (StrF, StrCall, StrS):
    run(c.__name__, lambda: str(c()))
for c in deep(Formatted, FormatCall):
    run(c.__name__, lambda: f"{c():x}")
for c in (Eq, *deep(EqList, EqTuple)):
    run(c.__name__, lambda: c() == c())
for c in (Lt, *deep(LtSort)):
    run(c.__name__, lambda: c() < c())
for c in deep(Hash, HashTuple, HashDict):
    run(c.__name__, lambda: hash(c()))
for c in (GetAttr, GetAttribute, *deep(GetAttrCall)):
    run(c.__name__, lambda: c().x)
run("SetAttr", lambda: setattr(SetAttr(), "x", 1))
for c in (Property, *deep(PropertyCall)):
    run(c.__name__, lambda: c().p)
for c in (Call, CallNames):
    run(c.__name__, lambda: c()())
for c in (Init, New):
    run(c.__name__, lambda: c())
for c in (Iter, *deep(IterList)):
    run(c.__name__, lambda: iter(c()))
for c in deep(Next):
    run(c.__name__, lambda: next(c()))
run("GetItem", lambda: GetItem()[1])
run("SetItem", lambda: SetItem().__setitem__(1, 2))
run("Contains", lambda: 1 in Contains())
for c in deep(Len):
    run(c.__name__, lambda: len(c()))
for c in (*deep(Bool), BoolNot):
    run(c.__name__, lambda: bool(c()))
run("Add", lambda: Add() + 1)
run("Neg", lambda: -Neg())
for c in deep(Index):
    run(c.__name__, lambda: [1, 2][c()])
for c in deep(Int):
    run(c.__name__, lambda: int(c()))
if whole:
    run("instancecheck", lambda: isinstance(1, WithMeta))
    run("subclasscheck", lambda: issubclass(int, WithMeta))
    run("metaclass call", lambda: WithMeta())
run("Enter", lambda: Enter().__enter__())
for c in deep(HasDescriptor):
    run("Descriptor", lambda: c().d)
for f in (plain, *deep(by_sum), by_any, by_all, *deep(by_max, by_max_key, by_sorted, by_sorted_generator, by_sort, by_list, by_tuple,
          by_set, by_dict), by_join, by_extend, *deep(by_star), by_comprehension, by_for, *deep(by_next, by_map, by_partial, by_eval,
          by_exec), by_class, by_lambda, by_send, *deep(by_min_default, by_zip, by_enumerate, by_unpack, by_format_map), wrapped):
    run(f.__name__, f)
run("by_yield_from", lambda: list(by_yield_from()))
for f in deep(by_map_itself, by_sum_map, by_filter):
    run(f.__name__, lambda: f(1))
for f in (by_reduce, *deep(by_cmp)):
    run(f.__name__, lambda: f(1, 2))
run("by_cache", lambda: by_cache(0))
for make in (lists, dicts, tuples, nodes, *deep(trees)):
    measure(make, repr)
    if make is nodes or make is trees:
        measure(make, str)
for use in deep(list):
    measure(nodes, use)
for make in (lists, dicts):
    measure(make, copy.deepcopy)
for use in deep(hash):
    measure(nodes, use)
for use in (*deep(by_total, by_height), by_leaves):
    measure(trees, use)
for use in (same, same_tuples, same_dicts, same_nodes):
    measure(depth_of, use)
print("goes on")
for limit in (50, 200, 900 if whole else 800):
    sys.setrecursionlimit(limit)
    run(f"plain {limit}", plain)
    run(f"by_sum {limit}", by_sum)
    run(f"ReprF {limit}", lambda: repr(ReprF()))
    run(f"Call {limit}", lambda: Call()())
