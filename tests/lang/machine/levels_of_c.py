# How deep a program gets in each way that 3.11 counts: levels of C are counted with those of Python. (Ways that end sooner in a page:
# tests/wasm/recursion.py.)
import copy
import functools
import sys

depth = 0


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


class Eq:
    def __eq__(self, other):
        down()
        return self == other


class Lt:
    def __lt__(self, other):
        down()
        return self < other


class GetAttr:
    def __getattr__(self, name):
        down()
        return self.other


class GetAttribute:
    def __getattribute__(self, name):
        down()
        return self.other


class SetAttr:
    def __setattr__(self, name, value):
        down()
        self.x = value


class Property:
    @property
    def p(self):
        down()
        return self.p


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


class Enter:
    def __enter__(self):
        down()
        with self:
            pass

    def __exit__(self, *error):
        pass



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


def by_join():
    down()
    return "".join(by_join() for _ in range(1))


def by_extend():
    down()
    [].extend(by_extend() for _ in range(1))


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


def by_reduce(a, b):
    down()
    return functools.reduce(by_reduce, [a, b])


@functools.lru_cache(maxsize=None)
def by_cache(n):
    down()
    return by_cache(n + 1)


@functools.wraps(plain)
def wrapped(*args, **kwargs):
    down()
    return wrapped(*args, **kwargs)


def by_class():
    down()

    class C:
        by_class()


def by_lambda():
    down()
    return (lambda: by_lambda())()


def by_send():
    down()
    g = (by_send() for _ in range(1))
    g.send(None)


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


for c in (ReprF, ReprCall,):
    run(c.__name__, lambda: repr(c()))
for c in (StrF, StrCall, StrS):
    run(c.__name__, lambda: str(c()))
for c in (Eq,):
    run(c.__name__, lambda: c() == c())
for c in (Lt,):
    run(c.__name__, lambda: c() < c())
for c in (GetAttr, GetAttribute,):
    run(c.__name__, lambda: c().x)
run("SetAttr", lambda: setattr(SetAttr(), "x", 1))
for c in (Property,):
    run(c.__name__, lambda: c().p)
for c in (Call, CallNames):
    run(c.__name__, lambda: c()())
for c in (Init, New):
    run(c.__name__, lambda: c())
for c in (Iter,):
    run(c.__name__, lambda: iter(c()))
run("GetItem", lambda: GetItem()[1])
run("SetItem", lambda: SetItem().__setitem__(1, 2))
run("Contains", lambda: 1 in Contains())
for c in (BoolNot,):
    run(c.__name__, lambda: bool(c()))
run("Add", lambda: Add() + 1)
run("Neg", lambda: -Neg())
run("Enter", lambda: Enter().__enter__())
for f in (plain, by_any, by_all, by_join, by_extend, by_comprehension, by_for, by_class, by_lambda,
          by_send, wrapped):
    run(f.__name__, f)
run("by_yield_from", lambda: list(by_yield_from()))
for f in (by_reduce,):
    run(f.__name__, lambda: f(1, 2))
run("by_cache", lambda: by_cache(0))
for make in (lists, dicts, tuples, nodes):
    measure(make, repr)
measure(nodes, str)
for make in (lists, dicts):
    measure(make, copy.deepcopy)
measure(trees, by_leaves)
for use in (same, same_tuples, same_dicts, same_nodes):
    measure(depth_of, use)
print("goes on")
for limit in (50, 200, 800):
    sys.setrecursionlimit(limit)
    run(f"plain {limit}", plain)
    run(f"by_sum {limit}", by_sum)
    run(f"ReprF {limit}", lambda: repr(ReprF()))
    run(f"Call {limit}", lambda: Call()())
