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
v1 = range(3, 0, 2)
show(1, lambda: v1.__iter__(None))
print(text(v1))
v2 = frozenset(['ababababababab', (1, 'a'), 1e+300, 123456.789, (2.5,)])
show(4, lambda: v2.__ror__(None))
print(text(v2))
v3 = 'xxxxxxxxxxxxxxxxxxxx'
show(7, lambda: v3.__mod__('中文'))
print(text(v3))
v4 = False
show(10, lambda: v4.conjugate(False))
print(text(v4))
v5 = b'  x '
show(13, lambda: v5.__str__())
print(text(v5))
v6 = 9223372036854775808
show(16, lambda: v6.__rfloordiv__(('😀!', (0.0, -1e-300), 123456.789), ('', None, None, -7, 'Hello World', 1, 31, 257, b'a,b')))
print(text(v6))
v7 = {'{} {0}': b'Hello World', (1, 'a'): range(0, 3, -1), 123456.789: 515377520732011331036461129765621272702107522001, b'k': {True: 2, b'k': 10000000000.0, (1, 'a'): None}, 'a,b,,c': (b'12',)}
show(19, lambda: v7.__getitem__(1))
print(text(v7))
v8 = set([1073741823, 3.14159, 10, '%s %d', (1, 'a')])
show(22, lambda: v8.__rxor__(set([0.0, (1, 'a'), '%s %d']), set([])))
print(text(v8))
v9 = True
show(25, lambda: v9.__float__(False))
print(text(v9))
v10 = [-2, 5, -6]
show(28, lambda: v10.__iadd__([-5, 1, 9223372036854775808, 10, 'Hello World']))
print(text(v10))
v11 = range(0, 8, -1)
show(31, lambda: v11.__reversed__(range(-2, 8, 3), range(3, -4, 3)))
print(text(v11))
v12 = b'abc'
show(34, lambda: v12.rsplit(' ', 3))
print(text(v12))
v13 = [257, 10, 1073741824, -1133559432733346763889445483, 0, None, b'  x ', -1, False]
show(37, lambda: v13.copy(9007199254740992.0))
print(text(v13))
v14 = [4611686018427387904, 0.5, set([])]
show(40, lambda: v14.__str__([]))
print(text(v14))
v15 = frozenset([(2.5,)])
show(43, lambda: v15.__xor__())
print(text(v15))
v16 = 28.81448920685736
show(46, lambda: v16.__radd__(1e-07))
print(text(v16))
v17 = -1
show(49, lambda: v17.__le__(2147483648))
print(text(v17))
v18 = 1073741824
show(52, lambda: v18.__rsub__())
print(text(v18))
v19 = 0.1
show(55, lambda: v19.__rsub__(0))
print(text(v19))
v20 = range(-2, -5, 1)
show(58, lambda: v20.__reversed__(b'  x '))
print(text(v20))
v21 = 0.5
show(61, lambda: v21.__add__())
print(text(v21))
v22 = -7
show(64, lambda: v22.__rand__(b'abc', b''))
print(text(v22))
v23 = 10000000000.0
show(67, lambda: v23.imag(()))
print(text(v23))
v24 = slice(None, 5, -2)
show(70, lambda: v24.step(' '))
print(text(v24))
v25 = b'\x00\xff'
show(73, lambda: v25.endswith(b'abc', b'\x00\xff'))
print(text(v25))
