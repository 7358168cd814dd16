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
v1 = b''
show(1, lambda: v1.__lt__())
print(text(v1))
v2 = 2
show(4, lambda: v2.__abs__(-1))
print(text(v2))
v3 = {}
show(7, lambda: v3.__ror__({'hello_world': range(2, 12, 2), (1, 'a'): set([]), 1e+16: 'ab'}))
print(text(v3))
v4 = range(0, 6, -1)
show(10, lambda: v4.count(7, -7))
print(text(v4))
v5 = range(1, -3, 1)
show(13, lambda: v5.index('Hello World'))
print(text(v5))
v6 = True
show(16, lambda: v6.__mod__([False, {'xxxxxxxxxxxxxxxxxxxx': [], b'k': None}, None, None, 5], [1, {'abc': {'abc': 1000, 7: '\\', '': 'a,b,,c'}, (1, 'a'): {(2.5,): 7, b'k': '{} {0}', 'aAbB12': 1.0, (1, 'a'): None, -26.950091128642086: True}, 3: b''}, -7]))
print(text(v6))
v7 = '😀!'
show(19, lambda: v7.__len__('İß'))
print(text(v7))
v8 = 852.3771772980948
show(22, lambda: v8.__add__(-2.5))
print(text(v8))
v9 = -7
show(25, lambda: v9.to_bytes())
print(text(v9))
v10 = 16
show(28, lambda: v10.__bool__(-2, -2))
print(text(v10))
v11 = True
show(31, lambda: v11.__or__(True, True))
print(text(v11))
v12 = 2
show(34, lambda: v12.__lshift__(0))
print(text(v12))
v13 = range(0, -5, -2)
show(37, lambda: v13.__contains__(b'\x00\xff'))
print(text(v13))
v14 = False
show(40, lambda: v14.to_bytes())
print(text(v14))
v15 = False
show(43, lambda: v15.__rrshift__(3))
print(text(v15))
v16 = b'abc'
show(46, lambda: v16.islower())
print(text(v16))
v17 = range(-1, 5, 3)
show(49, lambda: v17.count())
print(text(v17))
v18 = {(2.5,): [479626248648920762464701962396160656262646626154027609457694, 18446744073709551617, 1000, -1000000000000000000000000000000, 31], 123456.789: {(2.5,): 2, 7: 0, 9007199254740992.0: False}, 'a,b,,c': range(-2, 7, 2), -1: b'a,b,c', b'k': 100000000000000000000, (1, 'a'): {b'': 'été', 'été': None, True: b''}, (2.5,): {'ab': None, True: 3, (1, 'a'): None, (1, 'a'): b'a,b', 'été': b'a,b'}, 5: (True, 'Hello World', b'12', True, None), 1.0: '-4.5'}
show(52, lambda: v18.__lt__('x'))
print(text(v18))
v19 = (-7, 7, 10000000000.0)
show(55, lambda: v19.__contains__())
print(text(v19))
v20 = {(2.5,): None, True: {}, 'a': (b'12', False, b'')}
show(58, lambda: v20.copy())
print(text(v20))
v21 = True
show(61, lambda: v21.__sub__(b'Hello World'))
print(text(v21))
v22 = set([])
show(64, lambda: v22.__format__('abc'))
print(text(v22))
v23 = 'abc'
show(67, lambda: v23.__mul__(1))
print(text(v23))
v24 = -1043839846940639638909928973
show(70, lambda: v24.__float__([3, -9223372036854775808, set([255, 3.14159, -0.0])]))
print(text(v24))
v25 = -7
show(73, lambda: v25.__rrshift__())
print(text(v25))
