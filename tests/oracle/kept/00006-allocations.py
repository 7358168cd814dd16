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
try: y = super(B, b)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = super(B, b)', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = x.copy()
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = x.copy()', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = 'a b'.split()
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print("y = 'a b'.split()", now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = x[1:]
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = x[1:]', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = f'{x}'
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print("y = f'{x}'", now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: a.z = []
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('a.z = []', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = {i: i for i in x}
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = {i: i for i in x}', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = {**d}
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = {**d}', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = list(x)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = list(x)', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = A(5)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = A(5)', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = max(x, key=lambda v: -v)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = max(x, key=lambda v: -v)', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = x + x
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = x + x', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = '{} {}'.format(1, 2)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print("y = '{} {}'.format(1, 2)", now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = [[] for _ in x]
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = [[] for _ in x]', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: a.z = []
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('a.z = []', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: x.append(1)
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('x.append(1)', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = list(d.items())
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = list(d.items())', now - last); last = gc.get_count()[0]
y = None; last = gc.get_count()[0]
try: y = lambda: x
except Exception as e: print(type(e).__name__)
now = gc.get_count()[0]; print('y = lambda: x', now - last); last = gc.get_count()[0]
