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
show(0, lambda: next(iter([])))
show(1, lambda: bin(set(['été', '123', '中文', True, 18446744073709551617])))
show(2, lambda: zip([2147483648], '{} {0}', range(-3, -3, -1)))
show(3, lambda: type('123'))
show(4, lambda: float([]))
show(5, lambda: bytes(7))
show(6, lambda: filter(callable, []))
show(7, lambda: iter('  spaced  '))
show(8, lambda: reversed(None))
show(9, lambda: filter(lambda x: x, [-7, -9223372036854775808, 16], b'abc'))
show(10, lambda: len({True: (None, b'a,b', 31, 1e-07, 1.0), 'Hello World': 100000000000000000000, (1, 'a'): []}))
show(11, lambda: next(iter([])))
show(12, lambda: str(False, 426942078741827426822300754323334980877729301487920056141290))
show(13, lambda: ascii(-1e-300))
show(14, lambda: dict(True, b'Hello World'))
show(15, lambda: float([1000, frozenset(['xxxxxxxxxxxxxxxxxxxx', 0.1]), 255]))
show(16, lambda: slice(5, 2, 7))
show(17, lambda: any(((),)))
show(18, lambda: set(None))
show(19, lambda: all(31))
show(20, lambda: abs(set(['abc', -91.50147653237931])))
show(21, lambda: float(set([True, '中文'])))
show(22, lambda: chr(10))
show(23, lambda: enumerate(b'\x00\xff'))
