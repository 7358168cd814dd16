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
count = sys.getrefcount
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def me(self): return self
def through(x): return count(x)
def keep(x): return lambda: x
def gen(x): yield x; yield count(x)
gc.collect()
p = (0.5, [])
q = []
r = (2.5, [])
box, table, kept = [], {}, None
try: box[:] = box * 2
except Exception as e: print(type(e).__name__)
print(0, count(p), count(q), count(r), len(box), len(table))
try: del r.link
except Exception as e: print(type(e).__name__)
print(1, count(p), count(q), count(r), len(box), len(table))
try: print(count(q) - count(p))
except Exception as e: print(type(e).__name__)
print(2, count(p), count(q), count(r), len(box), len(table))
try: del box[0]
except Exception as e: print(type(e).__name__)
print(3, count(p), count(q), count(r), len(box), len(table))
try: p['x'] = q
except Exception as e: print(type(e).__name__)
print(4, count(p), count(q), count(r), len(box), len(table))
try: r['x'] = r
except Exception as e: print(type(e).__name__)
print(5, count(p), count(q), count(r), len(box), len(table))
try: kept = gen(p); next(kept)
except Exception as e: print(type(e).__name__)
print(6, count(p), count(q), count(r), len(box), len(table))
try: box = [x for x in box if x is not p]
except Exception as e: print(type(e).__name__)
print(7, count(p), count(q), count(r), len(box), len(table))
try: box.clear()
except Exception as e: print(type(e).__name__)
print(8, count(p), count(q), count(r), len(box), len(table))
try: raise ValueError(q)
except Exception as e: print(type(e).__name__)
print(9, count(p), count(q), count(r), len(box), len(table))
try: kept = iter([p])
except Exception as e: print(type(e).__name__)
print(10, count(p), count(q), count(r), len(box), len(table))
try: table.pop(2, None)
except Exception as e: print(type(e).__name__)
print(11, count(p), count(q), count(r), len(box), len(table))
try: kept = [q] * 3
except Exception as e: print(type(e).__name__)
print(12, count(p), count(q), count(r), len(box), len(table))
try: table[3] = p
except Exception as e: print(type(e).__name__)
print(13, count(p), count(q), count(r), len(box), len(table))
try: box.insert(0, q)
except Exception as e: print(type(e).__name__)
print(14, count(p), count(q), count(r), len(box), len(table))
try: kept = list(zip(box, box))
except Exception as e: print(type(e).__name__)
print(15, count(p), count(q), count(r), len(box), len(table))
try: kept = sorted([p, q], key=lambda o: 0)
except Exception as e: print(type(e).__name__)
print(16, count(p), count(q), count(r), len(box), len(table))
try: p = N(117)
except Exception as e: print(type(e).__name__)
print(17, count(p), count(q), count(r), len(box), len(table))
try: r.link = q
except Exception as e: print(type(e).__name__)
print(18, count(p), count(q), count(r), len(box), len(table))
try: box.pop()
except Exception as e: print(type(e).__name__)
print(19, count(p), count(q), count(r), len(box), len(table))
try: exec('kept = q')
except Exception as e: print(type(e).__name__)
print(20, count(p), count(q), count(r), len(box), len(table))
try: del box[0]
except Exception as e: print(type(e).__name__)
print(21, count(p), count(q), count(r), len(box), len(table))
try: kept = [r] * 3
except Exception as e: print(type(e).__name__)
print(22, count(p), count(q), count(r), len(box), len(table))
print(gc.collect())
del p, q, r, box, table, kept
print('gone', gc.collect())
