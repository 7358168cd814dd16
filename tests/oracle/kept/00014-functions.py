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
show(0, lambda: bytes('aAbB12'))
show(1, lambda: list(False))
show(2, lambda: sys.getsizeof(0.1))
show(3, lambda: iter(frozenset([True, 'abc', 'aAbB12', 1.0, True])))
show(4, lambda: int('tab\tnew\nline', range(1, 9, 1)))
show(5, lambda: issubclass(int, (str, int)))
show(6, lambda: isinstance('  spaced  ', object, True))
show(7, lambda: sys.getsizeof(None))
show(8, lambda: any(b'\x00\xff'))
show(9, lambda: tuple({10000000000.0: b'\x00\xff', True: [1], True: ('été', 257)}))
show(10, lambda: set('ab'))
show(11, lambda: abs([(None, None, 'ababababababab'), -1, frozenset([123456.789, 'ababababababab', '  spaced  '])], b'  x '))
show(12, lambda: int(-0.0))
show(13, lambda: all([range(-2, -3, 2), 3, 4611686018427387904]))
show(14, lambda: ascii(False, True))
show(15, lambda: dict((0.0, None)))
show(16, lambda: bin(False))
show(17, lambda: pow(3, 10))
show(18, lambda: next(iter([-1, b'  x ', 31])))
show(19, lambda: hex(1.0))
show(20, lambda: issubclass(object, int))
show(21, lambda: bool(set([(2.5,)])))
show(22, lambda: len(range(-2, 6, 1)))
show(23, lambda: zip([], '"', [1e-07]))
show(24, lambda: set(9007199254740992.0))
