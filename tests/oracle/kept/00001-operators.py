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
v1 = []
try:
    del v1[31]
except Exception as e:
    print(type(e).__name__, e)
print(text(v1))
show(6, lambda: ([1073741824, 16, 16])[:3])
v2 = [1, 0]
try:
    del v2[-1:31:2]
except Exception as e:
    print(type(e).__name__, e)
print(text(v2))
v3, v4 = None, None
show(14, lambda: v3 ^ v4)
v5, v6 = [{'': {1e+300: b'12', 3.14159: -532526415107115930688854619, 7: None, 'Hello World': 2, 'été': False, (1, 'a'): False, True: False, '"': 1073741824, (1, 'a'): 10000000000.0}, (1, 'a'): '"', True: 10000000000.0, (2.5,): set(['ababababababab', True, True, '中文', 0.0, (1, 'a'), "'q'", '%s %d', b'']), b'k': frozenset([]), (1, 'a'): (2, False, 10000000000.0), 'ababababababab': None, True: b'a,b,c', 1e+300: frozenset([2147483648])}, -1, 3], []
show(16, lambda: v5 & v6)
try:
    v5 &= v6
except Exception as e:
    print(type(e).__name__, e)
print(text(v5))
v7, v8 = {(1, 'a'): range(3, 3, -1)}, {0.0: (31, 18446744073709551617, -5, 10000000000.0, True, None, 'abc', False, 0.5), b'': set([b'', (1, 'a')])}
show(23, lambda: v7 | v8)
v9, v10 = 1e+16, 2
show(25, lambda: v9 | v10)
try:
    v9 |= v10
except Exception as e:
    print(type(e).__name__, e)
print(text(v9))
v11, v12 = {(2.5,): 1e+16, (1, 'a'): [0, 9223372036854775808]}, -6
show(32, lambda: v11 // v12)
try:
    v11 //= v12
except Exception as e:
    print(type(e).__name__, e)
print(text(v11))
v13 = [-2, {True: True, True: range(-2, 6, 1)}, 10, 257, 3]
try:
    del v13[16:2:2]
except Exception as e:
    print(type(e).__name__, e)
print(text(v13))
show(44, lambda: ~frozenset([b'k']))
v14, v15 = 'aAbB12', 'aAbB12'
show(46, lambda: v14 - v15)
try:
    v14 -= v15
except Exception as e:
    print(type(e).__name__, e)
print(text(v14))
v16, v17 = 1e+16, 9007199254740992.0
show(53, lambda: v16 in v17)
show(54, lambda: (range(3, 2, 1))['😀!'])
v18, v19 = True, ((True, 5, 0.1), 0.0)
show(56, lambda: v18 * v19)
try:
    v18 *= v19
except Exception as e:
    print(type(e).__name__, e)
print(text(v18))
v20, v21 = set([(2.5,)]), set(['  spaced  ', (2.5,), 0.0])
show(63, lambda: v20 // v21)
v22, v23 = 'a,b,,c', False
show(65, lambda: v22 | v23)
v24, v25 = [], [-2]
show(67, lambda: v24 % v25)
try:
    v24 %= v25
except Exception as e:
    print(type(e).__name__, e)
print(text(v24))
v26, v27 = 7, 10000000000.0
show(74, lambda: v26 ** v27)
v28 = [257, 2147483648, 100000000000000000000, -2, -5]
try:
    v28[::2] = [9223372036854775808, [256, -1e-300, (None, b'', b'abc'), 7, -34120218952895877938794071], frozenset([])]
except Exception as e:
    print(type(e).__name__, e)
print(text(v28))
show(81, lambda: +b'a,b,c')
show(82, lambda: not '')
v29, v30 = -7, 7
show(84, lambda: v29 >> v30)
v31, v32 = '"', 1e+16
show(86, lambda: v31 > v32)
v33, v34 = 1, set([257, '%s %d', -0.0])
show(88, lambda: v33 <= v34)
show(89, lambda: (b'a,b,c')[:2])
