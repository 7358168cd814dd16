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
show(0, lambda: ([-5, -2, '%s %d'])[::-3])
v1, v2 = 9007199254740992.0, ('-4.5', None, 5)
show(2, lambda: v1 * v2)
v3, v4 = '{} {0}', 'Hello World'
show(4, lambda: v3 + v4)
try:
    v3 += v4
except Exception as e:
    print(type(e).__name__, e)
print(text(v3))
v5 = [0, -7, 2, 1, 0, 'ababababababab', 2, 5, 16]
try:
    v5[::2] = [1000]
except Exception as e:
    print(type(e).__name__, e)
print(text(v5))
v6, v7 = set([440389253288731338595220266459547030923906177473300877561947, (2.5,), -1e-300, 'abc', -1e-300, True, b'k', b'k', (1, 'a')]), set([-1e-300, 256, 1])
show(17, lambda: v6 & v7)
try:
    v6 &= v7
except Exception as e:
    print(type(e).__name__, e)
print(text(v6))
show(23, lambda: (range(4, 6, 1))[-7:])
v8, v9 = '"', frozenset([True, b'k', (2.5,)])
show(25, lambda: v8 // v9)
v10, v11 = b'12', b'  x '
show(27, lambda: v10 // v11)
v12, v13 = None, 1
show(29, lambda: v12 not in v13)
v14, v15 = {(2.5,): b'12', 10: frozenset([256, b'k']), -6: b'Hello World', 'tab\tnew\nline': False, b'': set([(2.5,), (2.5,), (2.5,), 'ababababababab', 10, (2.5,), -2.5, 1e-07, 3.14159])}, 3.14159
show(31, lambda: v14 == v15)
v16, v17 = 2, 9223372036854775808
show(33, lambda: v16 // v17)
try:
    v16 //= v17
except Exception as e:
    print(type(e).__name__, e)
print(text(v16))
v18, v19 = [], [-1000000000000000000000000000000, 1, range(2, -1, 3)]
show(40, lambda: v18 == v19)
show(41, lambda: -frozenset([31, 1.0, (2.5,), '%s %d', True, '中文', 1.0, (1, 'a'), True]))
v20, v21 = 7, 1
show(43, lambda: v20 * v21)
v22, v23 = 16, 0.1
show(45, lambda: v22 > v23)
show(46, lambda: ((-2, 1073741824, 9488878939.293991))[16:-1])
show(47, lambda: +range(4, -3, 2))
show(48, lambda: ((7614313767329.327,))[None])
v24, v25 = 0.0, None
show(50, lambda: v24 // v25)
show(51, lambda: -False)
v26, v27 = set([(1, 'a')]), -2
show(53, lambda: v26 not in v27)
v28, v29 = '%s %d', -0.0
show(55, lambda: v28 & v29)
show(56, lambda: ([3, 100000000000000000000, 5])[-1])
v30, v31 = {(1, 'a'): set([]), '': -1e-300, 123456.789: set([(2.5,), b'k', 515377520732011331036461129765621272702107522001, True, 0.0, '%s %d', True, (1, 'a'), 5])}, {(1, 'a'): set([b'', (2.5,)]), b'k': b'', 5: '\\', (2.5,): 1.0, '  spaced  ': set([True])}
show(58, lambda: v30 < v31)
v32, v33 = 'été', 'Hello World'
show(60, lambda: v32 + v33)
try:
    v32 += v33
except Exception as e:
    print(type(e).__name__, e)
print(text(v32))
