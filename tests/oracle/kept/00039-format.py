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
v1 = -1e-300
show(1, lambda: f'[{v1!s:10}]')
show(2, lambda: format('ababababababab', '>_.0x'))
show(3, lambda: '%#12e' % (9223372036854775808,))
show(4, lambda: format(4611686018427387904, '^#.0E'))
show(5, lambda: '{0[0]}'.format(-1e-300, 10, a=-1e-300))
v2 = 0
show(7, lambda: f"[{v2:^9}]")
v3 = 5
show(9, lambda: f'[{v3:^9}]')
show(10, lambda: '%-12.2x' % (True,))
show(11, lambda: format(7, '0^#5s'))
show(12, lambda: format('xxxxxxxxxxxxxxxxxxxx', '< .10E'))
show(13, lambda: format(1073741823, '> 20.0'))
show(14, lambda: format(2, '^5_.10g'))
show(15, lambda: '%+5a' % ('été',))
show(16, lambda: format(1.0, ' #012.0x'))
show(17, lambda: '{!r:>12}{}'.format(-0.0, 31, a=-0.0))
show(18, lambda: '{0!r}{1:5}'.format(256, 2, a=256))
show(19, lambda: format(123456.789, '> 5s'))
show(20, lambda: format(3.14159, '=012_s'))
show(21, lambda: format(123456.789, '*^+#20,G'))
show(22, lambda: '{0[0]}'.format(-1000000000000000000000000000000, -7, a=-1000000000000000000000000000000))
show(23, lambda: format(True, ' ^ #12,.5g'))
show(24, lambda: format(False, ' <#12.2g'))
show(25, lambda: '{1}{0}'.format(False, -7, a=False))
show(26, lambda: format(0, '>+_.10X'))
show(27, lambda: '{0:{1}}'.format(True, 5, a=True))
