import sys, gc
def text(x, depth=0):
    t = type(x)
    if t in (int, float, str, bytes, bool, type(None), range, slice, type(...), type(NotImplemented)):
        return repr(x)
    if t in (list, tuple, set, frozenset, dict) and depth < 6:
        if t is dict:
            return "{" + ", ".join([text(k, depth + 1) + ": " + text(v, depth + 1) for k, v in x.items()]) + "}"
        parts = [text(y, depth + 1) for y in x]
        if t in (set, frozenset) and any("None" in part for part in parts): parts.sort()
        return t.__name__ + "(" + ", ".join(parts) + ")"
    if t.__name__ in ("dict_keys", "dict_values", "dict_items", "list_iterator", "list_reverseiterator", "str_ascii_iterator",
                      "tuple_iterator", "dict_keyiterator", "enumerate", "zip", "map", "filter", "reversed", "set_iterator"):
        return t.__name__ + "[" + ", ".join([text(y, depth + 1) for y, _ in zip(x, range(50))]) + "]"
    return "<" + t.__name__ + ">"
def show(label, f):
    try:
        r = f()
    except Exception as e:
        print(label, type(e).__name__, e)
    else:
        print(label, text(r))
gc.disable()
x, d, f, s = [1, 2, 3], {'a': 1}, (lambda *a, **k: (a, k)), {1, 2}
class A:
    def __init__(self, n=0): self.n = n
    def m(self, *a): return self
class B(A):
    def __add__(self, o): return [o]
a, b = A(), B()
kept = []
def g(n):
    for i in range(n): yield [i]
gc.collect(); y = None; last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = a.m(1)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = a.m(1)', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = f(*x)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = f(*x)', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = max(x, key=lambda v: -v)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = max(x, key=lambda v: -v)', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = enumerate(x)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = enumerate(x)', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = a.__dict__
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = a.__dict__', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = {i for i in x}
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = {i for i in x}', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = b + 1
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = b + 1', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = frozenset(x)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = frozenset(x)', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = f'{x}'
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print("y = f'{x}'", now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = map(str, x)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = map(str, x)', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = f'{x}'
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print("y = f'{x}'", now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = a.m(1)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = a.m(1)', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = '{} {}'.format(1, 2)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print("y = '{} {}'.format(1, 2)", now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = list(g(3))
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = list(g(3))', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = '%s %s' % (1, 2)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print("y = '%s %s' % (1, 2)", now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = globals()
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = globals()', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = {i: i for i in x}
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = {i: i for i in x}', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = b + 1
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = b + 1', now - last); last = gc.get_count()[0]
