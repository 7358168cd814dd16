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
size = sys.getsizeof
l, d, s, t = [], {}, set(), ''
l = list(l)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
s |= set(range(30))
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l = list(l)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l.insert(0, 1)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
d.pop(next(iter(d), None), None)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l += range(3)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
d['kk6'] = 1
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l.extend([1, 2])
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l.append(1)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l.extend([1, 2])
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
t += '\u4e2d'
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l.extend([1, 2])
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
d['kkk12'] = 1
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
d['kk13'] = 1
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
d.update({14: 1})
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
t = t * 2
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
s |= set(range(17))
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l += range(4)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
t += 'x'
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
s.discard(1)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
show(42, lambda: size(b''))
show(43, lambda: size(-2))
