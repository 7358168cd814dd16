class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return NotImplemented if isinstance(o, str) else ('add', self.v, o)
    def __radd__(self, o): return 'radd', o, self.v
    def __iadd__(self, o): self.v += o; return self
    def __pow__(self, o, m=None): return 'pow', o, m
    def __neg__(self): return 'neg'
    def __invert__(self): return 'inv'
    def __lt__(self, o): return NotImplemented
    def __gt__(self, o): return 'gt'
    def __eq__(self, o): return 'eq' if o == 1 else NotImplemented
    def __bool__(self): return self.v > 0
    def __len__(self): return self.v
    def __contains__(self, x): return x == self.v
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
    def __iter__(self): return iter([self.v])
    __hash__ = None
class S(N):
    def __radd__(self, o): return 'S.radd', o
n, s = N(3), S(4)
print(n + 1, 1 + n, (n + s)[0], (s + n)[:2], n ** 2, -n, ~n)
n += 5
print(n.v, n > 1, n < 1 if False else N(1) > 2, n == 1, n == 2, n != n)
for thunk in (lambda: n + 'x', lambda: n < n, lambda: n - 1, lambda: {n: 1}, lambda: 1 + [], lambda: [] < 1):
    try: print(thunk())
    except TypeError as e: print(e)
print(not n, not N(0), n and 1, N(0) or 2, 8 in n, 9 not in n, n['k'], n[1:2], [x for x in n])
n['a'] = 1
del n['b']
if N(0): print('no')
while N(1):
    print('loop')
    break
x = 5 if N(0) else 6
print(x)
class BadBool:
    def __bool__(self): return 3
class BadLen:
    def __len__(self): return -1
class BadIter:
    def __iter__(self): return 3
for thunk in (lambda: not BadBool(), lambda: not BadLen(), lambda: [1 for _ in BadIter()], lambda: 1 in BadIter()):
    try: thunk()
    except Exception as e: print(type(e).__name__, e)
