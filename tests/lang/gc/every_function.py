import gc, sys
def k(o): print(type(o).__name__, gc.is_tracked(o))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(getattr(f, '__name__', f), a, k, '->', r)
    except BaseException as e:
        print(getattr(f, '__name__', f), a, k, '!!', type(e).__name__, e)
t(gc.isenabled); t(gc.disable); t(gc.isenabled); t(gc.enable); t(gc.isenabled)
t(gc.enable, 1); t(gc.disable, 1); t(gc.isenabled, x=1)
t(gc.collect, 3); t(gc.collect, -1); t(gc.collect, 'a'); t(gc.collect, 1.5); t(gc.collect, 0, 1); t(gc.collect, gen=1); t(gc.collect, None); t(gc.collect, 2**40); t(gc.collect, True) ; t(gc.collect, 2**100)
t(gc.get_threshold); t(gc.get_threshold, 1)
t(gc.set_threshold); t(gc.set_threshold, 1, 2, 3, 4); t(gc.set_threshold, 'a'); t(gc.set_threshold, 700, 'b'); t(gc.get_threshold)
t(gc.set_threshold, 500); t(gc.get_threshold); t(gc.set_threshold, 500, 5); t(gc.get_threshold); t(gc.set_threshold, -1, -2, -3); t(gc.get_threshold); t(gc.set_threshold, 2**31); t(gc.set_threshold, 0); t(gc.get_threshold)
t(gc.set_threshold, 1.5); t(gc.set_threshold, x=1); t(gc.set_threshold, 700, 10, 10)
t(gc.set_debug); t(gc.set_debug, 'a'); t(gc.set_debug, 0); t(gc.get_debug); t(gc.set_debug, 1, 2); t(gc.set_debug, 2**40); t(gc.get_debug, 3)
t(gc.get_objects, 3); print(len(gc.get_objects(-1)) == len(gc.get_objects())); t(gc.get_objects, -2); t(gc.get_objects, 'a'); t(gc.get_objects, 2**70); t(gc.get_objects, 1.0); t(gc.get_objects, 1, 2); t(gc.get_objects, gen=1)
print(type(gc.get_objects()), type(gc.get_objects(generation=0)), type(gc.get_objects(None)))
t(gc.is_tracked); k(1); k([]); k({}); k({'a': 1}); k({'a': []}); k(()); k((1,)); k(int); k(len); k(gc); k('a'); k(object()); k(range(3)); k(slice(1)); k(set()); k(frozenset()); k(iter([])); k(1.0); k(b''); k(property()); k(Exception()); k([].append); k(enumerate([])); k(zip()); k(map(str, [])); k(reversed([])); k({}.keys()); k(type('X', (), {})); k(type('X', (), {})()); k(type('X', (), {'__slots__': ()})()); k(type('X', (), {'__slots__': ('a',)})()); k(None); k(type('I', (int,), {})(3)); k(type('I', (str,), {'__slots__': ()})('3')); k((lambda: 0).__code__); k(NotImplemented); k(staticmethod(len)); k(int.__add__); k((1).__add__); k(str.join); k(list[int]); k(int | str); k(super(type('X', (), {}), type('X', (), {}))) if 0 else None
t(gc.is_finalized); t(gc.is_finalized, 1); t(gc.is_finalized, [])
print(gc.get_referents(), gc.get_referents(1, 'a'), gc.get_referents([1, 2, 'x']), gc.get_referents((1, 2), {'k': 3, 4: 'v'}), gc.get_referents(type('E', (), {'__slots__': ()})()).__len__())
class P:
    def __init__(self): self.a = 1; self.b = 'two'
print([x if not isinstance(x, type) else x.__name__ for x in gc.get_referents(P())])
p = P(); p.__dict__
print([x if not isinstance(x, type) else x.__name__ for x in gc.get_referents(p)])
class S:
    __slots__ = ('x', 'y')
s = S(); s.x = 5
print([x if not isinstance(x, type) else x.__name__ for x in gc.get_referents(s)])
def fn(a, b=2, *, c=3):
    'doc'
print([type(x).__name__ for x in gc.get_referents(fn)])
print([type(x).__name__ for x in gc.get_referents(fn.__code__)], [type(x).__name__ for x in gc.get_referents([].append)], [type(x).__name__ for x in gc.get_referents(p.__init__)], [type(x).__name__ for x in gc.get_referents(property(fn))], [type(x).__name__ for x in gc.get_referents(slice(1, 2))], [type(x).__name__ for x in gc.get_referents(iter([1]))], [type(x).__name__ for x in gc.get_referents(enumerate([1]))], [type(x).__name__ for x in gc.get_referents(zip([1], (2,)))], [type(x).__name__ for x in gc.get_referents(map(str, [1]))], [type(x).__name__ for x in gc.get_referents({1: 2}.items())], [type(x).__name__ for x in gc.get_referents(iter({1: 2}))], [type(x).__name__ for x in gc.get_referents({1, 'a'})].sort(), [type(x).__name__ for x in gc.get_referents(ValueError(1, 2))], [type(x).__name__ for x in gc.get_referents(OSError(1, 'b'))], [type(x).__name__ for x in gc.get_referents(reversed([1]))], [type(x).__name__ for x in gc.get_referents(staticmethod(fn))], [type(x).__name__ for x in gc.get_referents(classmethod(fn))])
def cl(v):
    def inner(): return v
    return inner
c = cl([9])
print([type(x).__name__ for x in gc.get_referents(c)], gc.get_referents(c.__closure__[0]))
def g(x):
    y = [x]
    yield y
    yield x
i = g('arg')
print([type(x).__name__ for x in gc.get_referents(i)]); next(i)
print([type(x).__name__ for x in gc.get_referents(i)])
list(i)
print([type(x).__name__ for x in gc.get_referents(i)])
target = [1]
holders = [[target], (target, 2), {'k': target}, {target.__len__: 1}, P()]
holders[4].ref = target
def named(rs):
    return sorted(type(r).__name__ for r in rs if r is not globals())
print(named(gc.get_referrers(target)))
print(gc.get_referrers(), len(gc.get_referrers(target, holders)))
t(gc.get_referrers, x=1); t(gc.get_referents, x=1)
print(gc.get_stats().__len__(), sorted(gc.get_stats()[0]))
t(gc.get_stats, 1); t(gc.get_count, 1); t(gc.freeze, 1); t(gc.unfreeze, 1); t(gc.get_freeze_count, 1)
print(gc.garbage, gc.callbacks, gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
print(sorted(n for n in dir(gc) if not n.startswith('__')))
print(gc.__name__, gc.collect.__name__, gc.collect.__module__, gc.collect.__qualname__, gc.collect)
gc.collect(); gc.freeze(); n = gc.get_freeze_count()
print(n > 100, len(gc.get_objects()) < 20, gc.get_count())
x = []; x.append(x); del x
print(gc.collect()); gc.unfreeze(); print(gc.get_freeze_count(), len(gc.get_objects(2)) >= n - 5, gc.collect())
