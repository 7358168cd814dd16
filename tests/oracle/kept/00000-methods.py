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
v1 = slice(5, 0, 10)
show(1, lambda: v1.__format__('xxxxxxxxxxxxxxxxxxxx'))
print(text(v1))
v2 = [-1222167690341759394850907553, 515377520732011331036461129765621272702107522001]
show(4, lambda: v2.sort())
print(text(v2))
v3 = b'Hello World'
show(7, lambda: v3.__format__('-4.5'))
print(text(v3))
v4 = {b'': range(2, -3, 2), (2.5,): {'xxxxxxxxxxxxxxxxxxxx': True}}
show(10, lambda: v4.__ge__())
print(text(v4))
v5 = range(5, 7, -2)
show(13, lambda: v5.__contains__(range(0, 8, -2)))
print(text(v5))
v6 = '-4.5'
show(16, lambda: v6.removesuffix('ab'))
print(text(v6))
v7 = b'Hello World'
show(19, lambda: v7.__le__(b'12', b'\x00\xff'))
print(text(v7))
v8 = slice(None, 0, None)
show(22, lambda: v8.__format__('a'))
print(text(v8))
v9 = 257
show(25, lambda: v9.imag(255))
print(text(v9))
v10 = 'hello_world'
show(28, lambda: v10.__getitem__(31))
print(text(v10))
v11 = True
show(31, lambda: v11.__ror__(1, -1000000000000000000000000000000))
print(text(v11))
v12 = 31
show(34, lambda: v12.__mul__(31))
print(text(v12))
v13 = [31, -1000000000000000000000000000000, 16, 10, 257, -1, (b'\x00\xff', False), 257, b'12']
show(37, lambda: v13.insert(7, 16))
print(text(v13))
v14 = set([(1, 'a'), 'tab\tnew\nline', b'k', (2.5,), 2, 1e+300, -0.0, b'k', '123'])
show(40, lambda: v14.__and__(set(['İß', b'', 'a,b,,c'])))
print(text(v14))
v15 = 515377520732011331036461129765621272702107522001
show(43, lambda: v15.__rmul__())
print(text(v15))
v16 = True
show(46, lambda: v16.__rmul__(5))
print(text(v16))
v17 = b'Hello World'
show(49, lambda: v17.isascii('tab\tnew\nline', 'Hello World'))
print(text(v17))
v18 = {(2.5,): None, 'aAbB12': {'Hello World': True, (1, 'a'): 9007199254740992.0, 5: '123', '%s %d': '-4.5', (2.5,): 7, True: None, (2.5,): None, b'': 16, '': 'İß'}, 7: None}
show(52, lambda: v18.update())
print(text(v18))
v19 = False
show(55, lambda: v19.__truediv__(True))
print(text(v19))
v20 = 16
show(58, lambda: v20.__add__())
print(text(v20))
v21 = '中文'
show(61, lambda: v21.startswith(None))
print(text(v21))
v22 = '-4.5'
show(64, lambda: v22.__contains__('ababababababab'))
print(text(v22))
v23 = 'Hello World'
show(67, lambda: v23.istitle('中文'))
print(text(v23))
v24 = b'a,b,c'
show(70, lambda: v24.__ne__(0.5, -2.5))
print(text(v24))
v25 = 1e+16
show(73, lambda: v25.__format__(0.0))
print(text(v25))
