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
show(0, lambda: ascii('İß'))
show(1, lambda: max(set([(1, 'a'), 3.14159, (2.5,), 'aAbB12', b''])))
show(2, lambda: type((None, b'Hello')))
show(3, lambda: isinstance(b'a,b,c', (int, str)))
show(4, lambda: '__len__' in dir(-5))
show(5, lambda: list((True, ('%s %d', True, 'a,b,,c', -9223372036854775808, "'q'", 1e-07, b'a,b', True, True), -93.28875075027061), frozenset([b''])))
show(6, lambda: filter(bool, [5, 31, 0.5]))
show(7, lambda: all({0.0: 0.5, '123': (b'Hello',), '': set(['Hello World', (1, 'a')]), 'hello_world': set([0.5, (1, 'a')]), 'hello_world': range(0, 7, 3)}))
show(8, lambda: format(True, '*^-020_.0o'))
show(9, lambda: oct(range(0, 12, -2)))
show(10, lambda: frozenset(frozenset([])))
show(11, lambda: min(-1e-300))
show(12, lambda: bytes('\\'))
show(13, lambda: pow(2, 0))
show(14, lambda: filter(bool, [3, 515377520732011331036461129765621272702107522001, 18446744073709551617]))
show(15, lambda: reversed(((0.0, -93.19655070006935, 257, -1e-300, b''), 10, (None,)), {'a,b,,c': frozenset([(2.5,), 3.14159, (1, 'a'), '中文', (2.5,), -1e-300, True, 1, '😀!']), 'ababababababab': '123', -2.5: 1e-07, 'a': b'', 10: {True: True, 1e+300: 'Hello World'}}))
show(16, lambda: reversed({}))
show(17, lambda: sum([-745184819875560355109181302, 2147483648, 9223372036854775808]))
show(18, lambda: any('{} {0}'))
show(19, lambda: type(1e+300))
show(20, lambda: hash(True))
show(21, lambda: round(0.0, 3))
show(22, lambda: round(9007199254740992.0, 2))
show(23, lambda: type(None))
show(24, lambda: repr(set([70.76637573856726, '  spaced  ', True])))
