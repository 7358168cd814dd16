class P:
    def __init__(self): self.log = []
    @property
    def p(self): return 'p'
    @p.setter
    def p(self, v): self.log.append(v)
    @property
    def bad(self): raise AttributeError('inside')
    def __getattr__(self, n): return 'getattr ' + n
x = P()
x.p = 5
print(x.p, x.log, x.zz, x.bad, x.p.upper(), x.q.upper())
class Q:
    def __getattribute__(self, n):
        if n == 'no': raise AttributeError(n)
        return 'hook ' + n
    def __getattr__(self, n): return 'fallback ' + n
    def __setattr__(self, n, v): print('set', n, v)
    def __delattr__(self, n): print('del', n)
q = Q()
print(q.a, q.no, q.no.upper(), q.m.upper())
q.a = 1
del q.a
class D:
    def __get__(self, o, t): return 'get', o is None
    def __set__(self, o, v): print('dset', v)
class R: d = D()
print(R().d, R.d)
R().d = 3
for thunk in (lambda: R().nope, lambda: (1).x, lambda: setattr(1, 'x', 2), lambda: R.nope):
    try: thunk()
    except AttributeError as e: print(e)
