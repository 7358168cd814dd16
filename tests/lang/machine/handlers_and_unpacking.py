def f(n):
    try:
        if n == 0: return 'ret'
        if n == 1: raise ValueError(n)
        if n == 2: 1 / 0
        if n == 3: raise KeyError
    except (ValueError, KeyError) as e:
        return 'caught ' + repr(e)
    except ZeroDivisionError:
        raise RuntimeError('again') from None
    else:
        return 'else'
    finally:
        print('finally', n)
for i in range(5):
    try: print(f(i))
    except RuntimeError as e: print(e, e.__cause__, e.__suppress_context__, repr(e.__context__))
try:
    try: raise ValueError('a')
    finally: raise TypeError('b')
except TypeError as e: print(repr(e.__context__))
try: raise 1
except TypeError as e: print(e)
try: raise
except RuntimeError as e: print(e)
try:
    try: 1/0
    except 3: pass
except TypeError as e: print(e)
class M:
    def __init__(self, swallow): self.s = swallow
    def __enter__(self): print('enter'); return self
    def __exit__(self, *a): print('exit', a[0]); return self.s
with M(True) as m: raise ValueError
try:
    with M(False): raise KeyError(1)
except KeyError as e: print('out', e)
with M(0), M(1): pass
def g():
    for i in range(3):
        try: continue
        finally: print('fin', i)
    while True:
        try: break
        finally: print('brk')
    with M(0): return 'from with'
print(g())
try:
    with 3: pass
except TypeError as e: print(e)
def unbound():
    print(u)
    u = 1
def free():
    def inner(): return v
    r = inner()
    v = 1
for t in (unbound, free, lambda: undefined):
    try: t()
    except NameError as e: print(type(e).__name__, e)
a, *b, c = range(5)
print(a, b, c)
for src in ('a, b = 1', 'a, b = 1, 2, 3', 'a, b, c = 1, 2', 'a, *b, c = 1,'):
    try: exec(src)
    except (TypeError, ValueError) as e: print(e)
assert True
try: assert 0, 'msg'
except AssertionError as e: print(e)
