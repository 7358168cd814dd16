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
def log(x): print('log', x); return x
def sub(n):
    got = yield 'sub'
    print('sub got', got)
    return n
def g(x=0):
    yield from sub(x)
    yield [y for y in range(2)]
    yield from sub(x)
    return x
it = g()
show(8, lambda: next(g()))
show(9, lambda: sum(len(str(z)) for z in g(1)))
show(10, lambda: dict(zip(g(), 'abc')))
show(11, lambda: it.gi_frame is None)
it = g(1)
show(13, lambda: it.gi_frame is None)
show(14, lambda: next(it))
it = g(1)
show(16, lambda: it.gi_running)
show(17, lambda: it.send(None))
del it
