# What each line of a function asked for and still holds: bytes and blocks.
import tracemalloc, gc
gc.disable()
n = 5
class A: pass
class S: __slots__ = ('a', 'b')
def ident(x): return x
def gen():
    yield 1
def work():
    l1 = [0] * 100
    l2 = [i for i in range(300)]
    l3 = []
    for i in range(300): l3.append(i)
    d1 = {i: i for i in range(300)}
    d2 = dict(a=1, b=2)
    d3 = {'a': 1, 'b': n}
    s1 = {i for i in range(300)}
    s2 = frozenset([1, 2, n])
    t1 = tuple([1, 2, 3] * 10)
    t2 = [(i, i) for i in range(1000)]
    st = 'abc' * 50
    st2 = ['%d' % i for i in range(100, 200)]
    st3 = [str(i) for i in range(100, 200)]
    st4 = [f'{i}x' for i in range(100)]
    st5 = 'é' * n + 'a'
    st6 = 'Ā' * n + 'a'
    st7 = '\U0001F600' * n + 'a'
    j = ','.join(st3)
    sp = j.split(',')
    b1 = b'ab' * 50
    b2 = bytes(100)
    b3 = st.encode()
    i1 = [1 << k for k in range(200)]
    i2 = 10 ** 50
    f1 = [k * 1.5 for k in range(300)]
    a1 = [A() for k in range(100)]
    for a in a1: a.x = 1; a.y = 2
    a2 = [S() for k in range(100)]
    for k in range(100): a2[k].a = 1.5
    g = [gen() for k in range(20)]
    c = complex(1, n)
    r = [range(k, 1000) for k in range(30)]
    sl = [slice(k, 10000) for k in range(30)]
    fn = [lambda: k for k in range(30)]
    fn2 = [lambda k=k: k for k in range(30)]
    bm = [a.__str__ for a in a1]
    bm2 = [a.__repr__ for a in a1]
    z = list(zip(l1, l2))
    m = list(map(str, l2))
    e = list(enumerate(st3))
    so = sorted(st3)
    rv = list(reversed(l2))
    it = [iter(l1) for k in range(30)]
    ex = [ValueError(k) for k in range(30)]
    l4 = l2[10:200]
    l5 = l2 + l2
    d4 = d1.copy()
    d5 = {**d1}
    k5 = list(d1.items())
    v = (1, *l2)
    nested = [[] for k in range(100)]
    nested2 = [{} for k in range(100)]
    nested3 = [set() for k in range(100)]
    u = st.upper()
    rp = repr(l2)
    fm = '{:>50}'.format(n)
    pc = '%50s' % n
    big = [k * 10**12 for k in range(50)]
    neg = [-k for k in range(300, 400)]
    mul = [k * k for k in range(100)]
    div = [k // 2 for k in range(1000, 1100)]
    fl = [k / 3 for k in range(100)]
    ss = [st[k:] for k in range(100)]
    return locals()


def own(snapshot):
    return snapshot.filter_traces([tracemalloc.Filter(True, __file__)])


x = work()  # free lists and caches are as they stay
del x
tracemalloc.start()
y = work()
for line in sorted(own(tracemalloc.take_snapshot()).statistics("lineno"), key=lambda s: s.traceback[0].lineno):
    print(line.traceback[0].lineno, line.size, line.count)
