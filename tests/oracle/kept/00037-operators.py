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
v1, v2 = 1e+16, 3.14159
show(1, lambda: v1 or v2)
show(2, lambda: (b'\x00\xff')[10])
show(3, lambda: (((1.0, '%s %d', b'Hello', 256, False, '%s %d', b'', 'hello_world', 257),))[2])
v3, v4 = -9223372036854775808, set([b'', 123456.789, 'a,b,,c', (2.5,), '{} {0}'])
show(5, lambda: v3 % v4)
try:
    v3 %= v4
except Exception as e:
    print(type(e).__name__, e)
print(text(v3))
v5, v6 = b'  x ', -0.0
show(12, lambda: v5 > v6)
v7, v8 = b'a,b,c', b'abc'
show(14, lambda: v7 - v8)
try:
    v7 -= v8
except Exception as e:
    print(type(e).__name__, e)
print(text(v7))
v9, v10 = '😀!', '😀!'
show(21, lambda: v9 or v10)
v11, v12 = b'\x00\xff', b'abc'
show(23, lambda: v11 & v12)
v13, v14 = 1.0, 0.1
show(25, lambda: v13 % v14)
show(26, lambda: +("'q'", 'été', "'q'", 123456.789, None))
v15, v16 = 0.1, 9007199254740992.0
show(28, lambda: v15 and v16)
show(29, lambda: ("'q'")['hello_world'])
v17, v18 = -74.13865338606085, {}
show(31, lambda: v17 and v18)
show(32, lambda: ([31])[10:2])
v19, v20 = 0, 1e+16
show(34, lambda: v19 >> v20)
v21, v22 = '-4.5', ('a', False)
show(36, lambda: v21 ** v22)
v23, v24 = 3.14159, 1.0
show(38, lambda: v23 == v24)
show(39, lambda: -'😀!')
v25, v26 = set(['😀!', (1, 'a'), '😀!']), set([(1, 'a'), 'xxxxxxxxxxxxxxxxxxxx', (2.5,), True, (1, 'a'), b'k', True, 31, (1, 'a')])
show(41, lambda: v25 or v26)
v27, v28 = frozenset(['  spaced  ', '\\', 1, True, (1, 'a'), 93.53652168328895, (2.5,), 10, 'Hello World']), b'abc'
show(43, lambda: v27 & v28)
show(44, lambda: ((16, (b'Hello', 1e+16), True))['Hello World'])
v29 = [1073741823, None]
try:
    del v29[-2:2:-1]
except Exception as e:
    print(type(e).__name__, e)
print(text(v29))
show(51, lambda: (b'abc')[2])
v30, v31 = b'a,b,c', b'\x00\xff'
show(53, lambda: v30 or v31)
v32, v33 = 3.14159, ()
show(55, lambda: v32 in v33)
