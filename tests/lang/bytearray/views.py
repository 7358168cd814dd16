# Views of bytes: slices, formats, assignment, what a bytearray may not do meanwhile.
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
def d(v): return (v.obj, v.nbytes, v.readonly, v.itemsize, v.format, v.ndim, v.shape, v.strides, v.suboffsets, v.c_contiguous, v.f_contiguous, v.contiguous, len(v), v.tolist(), v.tobytes())
b = bytearray(range(65, 75))
m = memoryview(b)
for v in (m, m[2:5], m[::2], m[::-1], m[8:2:-3], m[3:3], memoryview(b'abc'), memoryview(m), m.toreadonly(), m.cast('c'), m.cast('b'), m.cast('H'), m.cast('?'), m[:8].cast('I'), m[:8].cast('f')[:1].cast('B')):
    t(lambda: d(v))
for f in 'bBhHiIlLqQnNfd?cxs':
    t(lambda: memoryview(bytearray(b'\xff' * 16)).cast(f).tolist()[:2])
def w(f, i, v):
    x = memoryview(bytearray(16)).cast(f)
    def g():
        x[i] = v
        return x.tobytes()
    t(g)
for f in 'bBhHiIlLqQ':
    for v in (0, 1, -1, 127, 128, 255, 256, -128, -129, 2**15, 2**16 - 1, 2**31, 2**32 - 1, 2**63, 2**64 - 1, 2**64, 'x', 1.5, True):
        w(f, 1, v)
for f in 'fd?c':
    for v in (1, 1.5, True, b'x', b'xy', 'a', None, 2**70):
        w(f, 1, v)
def sl(i, v):
    def g():
        x = bytearray(b'abcdef')
        memoryview(x)[i] = v
        return x
    t(g)
for i in (0, -1, 6, slice(1, 3), slice(None), slice(None, None, 2), slice(None, None, -1), 'a', (1,), (1, 2), 1.5, ...):
    for v in (65, b'XY', b'', b'ABC', bytearray(b'abcdef'), memoryview(b'fedcba')[::-1], 'str', 300, None):
        sl(i, v)
def rd():
    memoryview(b'abc')[0] = 1
t(rd)
def dl():
    del m[0]
t(dl)
t(lambda: m[100]); t(lambda: m['x']); t(lambda: m[1.5]); t(lambda: m[1, 2]); t(lambda: m[0]); t(lambda: m[-1])
t(lambda: b.append(1)); t(lambda: b.pop()); t(lambda: b.clear()); t(lambda: b.extend(b'x')); t(lambda: b.__iadd__(b'x')); t(lambda: b.__delitem__(0)); t(lambda: b.insert(0, 1)); t(lambda: b.remove(65)); t(lambda: b.__setitem__(slice(0, 2), b'xyz')); t(lambda: b.__setitem__(slice(0, 2), b'yz')); t(lambda: b.__imul__(2)); t(lambda: b.__imul__(1)); t(lambda: b.__init__(5)); t(lambda: b)
t(lambda: m == b); t(lambda: m == bytes(b)); t(lambda: m[::-1] == bytes(b)[::-1]); t(lambda: m == 'x'); t(lambda: m != b''); t(lambda: m < m); t(lambda: memoryview(b'ab').cast('H') == memoryview(b'ab')); t(lambda: memoryview(b'\1\0').cast('H') == memoryview(b'\1'))
t(lambda: hash(memoryview(b'abc')) == hash(b'abc')); t(lambda: hash(m)); t(lambda: hash(memoryview(b'abcd').cast('H')))
t(lambda: m.hex()); t(lambda: m.hex(':', 2)); t(lambda: bytes(m[::2])); t(lambda: bytearray(m[2:4])); t(lambda: b'x'.join([m[:2]])); t(lambda: b'x'.join([m[::2]])); t(lambda: b'q' + m[:2]); t(lambda: bytearray(b'q') + m[:2]); t(lambda: list(m)); t(lambda: 66 in m); t(lambda: m.index); t(lambda: str(m[:3], 'ascii')); t(lambda: int(memoryview(b'12'))); t(lambda: list(reversed(m))); t(lambda: sorted(m)); t(lambda: m.cast('Z')); t(lambda: m.cast('HH')); t(lambda: m[::2].cast('B')); t(lambda: m[:3].cast('H')); t(lambda: m.cast('H').cast('I')); t(lambda: m.cast(1)); t(lambda: memoryview('x')); t(lambda: memoryview()); t(lambda: memoryview(1)); t(lambda: memoryview(object=b'a').tobytes()); t(lambda: m.tobytes('F')); t(lambda: m.tobytes(order=None))
import sys
k = m[1:]; k.release(); t(lambda: sys.getrefcount(b))
for f in (lambda: k.release(), lambda: k[0], lambda: len(k), lambda: k.obj, lambda: k.tolist(), lambda: bytes(k), lambda: k == k, lambda: k == m, lambda: k.nbytes, lambda: k.shape, lambda: k.readonly, lambda: hash(k), lambda: k.__enter__(), lambda: str(k)[:9], lambda: memoryview(k), lambda: k.cast('B'), lambda: b'' + k):
    t(f)
with memoryview(b) as v:
    t(lambda: v.nbytes)
t(lambda: v.nbytes)
m.release(); del k, v
t(lambda: b.append(1)); t(lambda: b)
import gc, weakref
q = memoryview(b); r = weakref.ref(q); t(lambda: r() is q); t(lambda: gc.is_tracked(q)); del q; t(lambda: r()); t(lambda: b.pop())
class M(bytearray): pass
x = M(b'abc'); x.v = memoryview(x); w2 = weakref.ref(x); del x; t(lambda: gc.collect() > 0); t(lambda: w2())
def sub():
    class N(memoryview): pass
t(sub)
it = iter(memoryview(b'abc')); next(it); t(lambda: list(it)); t(lambda: next(it, 5))
t(lambda: isinstance(m, memoryview)); t(lambda: memoryview.__name__); t(lambda: memoryview.cast); t(lambda: str(type(m.cast)))
print(sys.getsizeof(memoryview(b'abc')), sys.getsizeof(memoryview(b)[1:]), type(iter(memoryview(b''))))
print([n for n in dir(memoryview) if n != '__getstate__'])
