# Entries that die while somebody iterates are only noted: the iteration goes on, and the length leaves them out.
import gc, weakref
class C:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return 'C%d' % self.n
    def __hash__(self):
        return self.n
    def __eq__(self, other):
        return self.n == other.n
for make in (weakref.WeakValueDictionary, weakref.WeakKeyDictionary, weakref.WeakSet):
    o = [C(i) for i in range(5)]
    if make is weakref.WeakValueDictionary:
        d = make((c.n, c) for c in o)
        walk = d.values()
    elif make is weakref.WeakKeyDictionary:
        d = make((c, c.n) for c in o)
        walk = d.keys()
    else:
        d = make(o)
        walk = iter(d)
    print(make.__name__, len(d))
    seen = [next(walk).n]
    del o[3], o[1]
    print(len(d.data), len(d._pending_removals), len(d._iterating))
    seen += [c.n for c in walk]
    c = None
    print(sorted(seen), len(d), len(d.data), len(d._pending_removals), len(d._iterating))
    del o[:]
    print(len(d), list(d))
a, b, c = C(1), C(2), C(3)
v = weakref.WeakValueDictionary(x=a)
v |= {'y': b}
print(sorted((v | {'z': c}).items(), key=repr), sorted(({'w': c} | v).items(), key=repr), type({'w': c} | v).__name__)
print(v.pop('nothing', 5), v.setdefault('x', b), v.setdefault('q', c), sorted(v))
k = weakref.WeakKeyDictionary({a: 1})
k |= [(b, 2)]
print(sorted(k.items(), key=repr), k.setdefault(c, 3), k.pop(a), len(k), a in k, 5 in k)
s, t = weakref.WeakSet([a, b]), weakref.WeakSet([b, c])
print(*[sorted(x.n for x in y) for y in (s & t, s | t, s - t, s ^ t)])
print(s <= t, s < (s | t), s == weakref.WeakSet([b, a]), s != t, s.isdisjoint([c]), (s | t) >= s, s > weakref.WeakSet([a]))
s ^= t
print(sorted(x.n for x in s))
s -= s
print(len(s), isinstance(s, __import__('collections').abc.MutableSet))
try:
    s.pop()
except KeyError as e:
    print(e)
f = weakref.finalize(a, print, 'finalized', 1, sep='-')
g = weakref.finalize(b, lambda: 1 / 0)
h = weakref.finalize(c, print, 'at the end')
g.atexit = False
print(f.alive, f.peek()[2:], g.detach() is not None, g.alive, h.atexit)
f()
print(f.alive, f(), f.peek())
