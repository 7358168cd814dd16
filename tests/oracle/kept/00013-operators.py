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
v1, v2 = 1073741824, 'ab'
show(1, lambda: v1 | v2)
try:
    v1 |= v2
except Exception as e:
    print(type(e).__name__, e)
print(text(v1))
show(7, lambda: ([0, 7])[10:-1:1])
show(8, lambda: ('abc')[:5])
v3, v4 = [], 2
show(10, lambda: v3 * v4)
v5, v6 = [16, 0, False, -1, '-4.5', 10, None, b'  x ', 2], ('\\', ('  spaced  ', None, 'ababababababab'), 0)
show(12, lambda: v5 * v6)
try:
    v5 *= v6
except Exception as e:
    print(type(e).__name__, e)
print(text(v5))
v7 = [256, -1, 9223372036854775808, 18446744073709551617, 257]
try:
    del v7[-7:31:-1]
except Exception as e:
    print(type(e).__name__, e)
print(text(v7))
v8, v9 = b'Hello World', b'\x00\xff'
show(25, lambda: v8 >> v9)
v10 = [257, -2]
try:
    del v10[0]
except Exception as e:
    print(type(e).__name__, e)
print(text(v10))
v11, v12 = {(1, 'a'): False, 'abc': (-7, b'a,b', 257), (2.5,): None, True: -1e-300, '😀!': {(2.5,): -9223372036854775808, 5: True, 'ab': '\\', '-4.5': 0, 'tab\tnew\nline': 4.759769064288196e-09, 1.0: 0, 'Hello World': b'12', '😀!': None, (1, 'a'): b'Hello'}, 9223372036854775808: None, '\\': set([True, b'k', 10, 'xxxxxxxxxxxxxxxxxxxx', True]), "'q'": b'', 2: range(0, 3, 1)}, 'abc'
show(33, lambda: v11 not in v12)
v13, v14 = [], []
show(35, lambda: v13 ^ v14)
try:
    v13 ^= v14
except Exception as e:
    print(type(e).__name__, e)
print(text(v13))
v15, v16 = frozenset([True, '中文']), 0.0
show(42, lambda: v15 % v16)
v17, v18 = set([(2.5,), 123456.789]), set([4611686018427387904, 1.0])
show(44, lambda: v17 != v18)
v19, v20 = 0, 2
show(46, lambda: v19 ** v20)
v21, v22 = -5, -2
show(48, lambda: v21 ^ v22)
try:
    v21 ^= v22
except Exception as e:
    print(type(e).__name__, e)
print(text(v21))
show(54, lambda: -1e-07)
v23, v24 = ((-2.5, -1e-300, 3.14159), 256, False, (b'Hello', False, 0.0, b'Hello', False), 'Hello World'), 0
show(56, lambda: v23 <= v24)
v25, v26 = [256, -1000000000000000000000000000000, 2, 9223372036854775808, -5], [-5, 16, 5]
show(58, lambda: v25 & v26)
try:
    v25 &= v26
except Exception as e:
    print(type(e).__name__, e)
print(text(v25))
v27 = [2, 5, '\\', -5, 3, 16, 3, {b'': {10: 4611686018427387904, "'q'": '{} {0}'}, (1, 'a'): 7, (2.5,): set([b'k', True, b'k', b'k', b'', 1e+300, -7, '{} {0}', 'hello_world']), b'': [1000, 16, -7], b'': {1000: False, (2.5,): '123', (2.5,): b''}}, -7]
try:
    v27[::2] = [-9223372036854775808, 7]
except Exception as e:
    print(type(e).__name__, e)
print(text(v27))
v28, v29 = ('tab\tnew\nline', 3.14159), (1e-07, -0.0, b'Hello', 3.14159, True)
show(71, lambda: v28 <= v29)
v30, v31 = 'ababababababab', -1e-300
show(73, lambda: v30 / v31)
v32, v33 = 16, 1e-07
show(75, lambda: v32 <= v33)
v34, v35 = {(2.5,): {True: b'a,b', '\\': 7, (1, 'a'): -9223372036854775808}}, {(2.5,): (None, -1, -1, None, None, 3, None, True, 1073741824)}
show(77, lambda: v34 + v35)
show(78, lambda: ('中文')[None])
show(79, lambda: not set([1e-07, 'xxxxxxxxxxxxxxxxxxxx', -1e-300]))
v36 = [31, '-4.5', 100000000000000000000, 31, -7, 16, -484267683736214194247010034, -6, 1073741824]
try:
    v36[::2] = [-9223372036854775808]
except Exception as e:
    print(type(e).__name__, e)
print(text(v36))
