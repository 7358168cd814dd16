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
d.clear()
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
d.clear()
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
s.add(2)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l = sorted(l, key=id)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l.append(1)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l.pop() if l else None
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l = list(l)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
s = set(s)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
s = set(s)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l = [None] * 0
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
s.add(10)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
s.discard(1)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
d.clear()
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l = l * 2
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l.append(1)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
t += 'x'
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
d[16] = 1
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
t += '\u00e9'
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
s.clear()
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
l = sorted(l, key=id)
print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))
show(42, lambda: size(frozenset(['abc', 9223372036854775808, True, True, b''])))
show(43, lambda: size(5))
