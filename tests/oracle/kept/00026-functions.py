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
show(0, lambda: '__len__' in dir({}))
show(1, lambda: chr(-7))
show(2, lambda: divmod(1073741824, 3))
show(3, lambda: map(bool, ["'q'", range(5, 6, -1)]))
show(4, lambda: bool(range(4, 10, 2)))
show(5, lambda: dict([range(1, 8, -2), set([0, (1, 'a'), (1, 'a')]), -2]))
show(6, lambda: reversed('İß'))
show(7, lambda: int(b''))
show(8, lambda: bool(b'a,b,c'))
show(9, lambda: oct(b'Hello World'))
show(10, lambda: max({(2.5,): None, 'aAbB12': None, -1: set([1, 'xxxxxxxxxxxxxxxxxxxx']), 0.5: set([(1, 'a'), 4611686018427387904, (2.5,), 7, 9007199254740992.0]), (2.5,): '😀!'}))
show(11, lambda: divmod(1073741823, 10, 4611686018427387904))
show(12, lambda: frozenset(set([1.0, '中文'])))
show(13, lambda: frozenset(5))
show(14, lambda: sorted(['\\', 'ababababababab', '-4.5', 'hello_world', '😀!'], key=None))
show(15, lambda: chr(-2))
show(16, lambda: list(1e+16, b'a,b,c'))
show(17, lambda: any("'q'"))
show(18, lambda: max(range(3, 9, -1)))
show(19, lambda: ord([set([]), -9223372036854775808, -1], False))
show(20, lambda: '__len__' in dir(None))
show(21, lambda: bool(None))
show(22, lambda: sys.getsizeof(range(5, -3, -1)))
show(23, lambda: filter(callable, [16, 1073741824, True]))
