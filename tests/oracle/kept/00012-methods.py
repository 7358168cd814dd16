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
v1 = [1073741824, 1073741823]
show(1, lambda: v1.remove([100000000000000000000, 5, -7, 515377520732011331036461129765621272702107522001, 0]))
print(text(v1))
v2 = set([b'k', -2, 'İß', 'hello_world', 'été'])
show(4, lambda: v2.union())
print(text(v2))
v3 = b'  x '
show(7, lambda: v3.__iter__())
print(text(v3))
v4 = "'q'"
show(10, lambda: v4.expandtabs(-2))
print(text(v4))
v5 = 'İß'
show(13, lambda: v5.join([-2, 31]))
print(text(v5))
v6 = [2147483648, 5, -7, 1073741823, -2]
show(16, lambda: v6.__lt__((True,), ()))
print(text(v6))
v7 = True
show(19, lambda: v7.__rmul__(10))
print(text(v7))
v8 = '😀!'
show(22, lambda: v8.__le__(b'\x00\xff'))
print(text(v8))
v9 = 'ababababababab'
show(25, lambda: v9.partition('b', 'x'))
print(text(v9))
v10 = {-6: b'a,b,c', b'': {31: None}, (2.5,): frozenset([(1, 'a'), (1, 'a')])}
show(28, lambda: v10.__lt__((-1e-300, (None, 3, None, 0.1, False, None, 256, 4611686018427387904, b''), 7)))
print(text(v10))
v11 = {(2.5,): frozenset(["'q'", -6, b'', (2.5,), True, (2.5,), True, True, 'été'])}
show(31, lambda: v11.__ne__([]))
print(text(v11))
v12 = frozenset(['a,b,,c', (2.5,)])
show(34, lambda: v12.__rsub__(frozenset([(2.5,)])))
print(text(v12))
v13 = -2.5
show(37, lambda: v13.imag())
print(text(v13))
v14 = {'abc': b'abc', 1073741823: {'123': b'Hello', (2.5,): None, True: b''}}
show(40, lambda: v14.__le__(-6))
print(text(v14))
v15 = 18446744073709551617
show(43, lambda: v15.__rmul__(0))
print(text(v15))
v16 = frozenset([True])
show(46, lambda: v16.__len__())
print(text(v16))
v17 = set([1, 'été'])
show(49, lambda: v17.discard('hello_world', '123'))
print(text(v17))
v18 = False
show(52, lambda: v18.__truediv__(-2))
print(text(v18))
v19 = b'\x00\xff'
show(55, lambda: v19.__ge__(b'12'))
print(text(v19))
v20 = frozenset([-1e-300, True, True])
show(58, lambda: v20.issubset([set(['tab\tnew\nline']), 1, 31, 7, 2147483648], []))
print(text(v20))
v21 = b'abc'
show(61, lambda: v21.rjust(10, 'a'))
print(text(v21))
v22 = [{'ab': frozenset([-9223372036854775808, 'aAbB12', (2.5,), '😀!', 2])}, b'\x00\xff', 31]
show(64, lambda: v22.__format__('Hello World'))
print(text(v22))
v23 = 9223372036854775808
show(67, lambda: v23.__rxor__(-1))
print(text(v23))
v24 = 'a'
show(70, lambda: v24.__getitem__())
print(text(v24))
v25 = True
show(73, lambda: v25.__and__())
print(text(v25))
