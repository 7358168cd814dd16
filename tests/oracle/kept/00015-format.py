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
show(0, lambda: format(1e+16, ' >+12_.10s'))
show(1, lambda: format('😀!', '<+12_%'))
show(2, lambda: '%+12.0s' % (False,))
v1 = 31
show(4, lambda: f"[{v1:<8}]")
show(5, lambda: format(10, ' <+#5x'))
show(6, lambda: '{!r:>12}{}'.format(31, -1, a=31))
show(7, lambda: format(True, '0^12.10s'))
show(8, lambda: format(False, '*<+_.2x'))
show(9, lambda: format(2147483648, '*=-0_%'))
v2 = True
show(11, lambda: f"[{v2!s:10}]")
show(12, lambda: '%012r' % (4611686018427387904,))
show(13, lambda: '{}'.format(True, -7, a=True))
show(14, lambda: format(True, '^ 5,.2s'))
show(15, lambda: '{:d}'.format(-5, -2, a=-5))
show(16, lambda: '%5u' % (315149861.15399724,))
show(17, lambda: '% 12.0G' % (10000000000.0,))
show(18, lambda: '{!r:>12}{}'.format(True, 16, a=True))
show(19, lambda: '{:d}'.format(-1000000000000000000000000000000, 0, a=-1000000000000000000000000000000))
show(20, lambda: format('été', '>5n'))
v3 = '  spaced  '
show(22, lambda: f'[{v3!a:^9}]')
show(23, lambda: format(-0.0, '^05.2b'))
show(24, lambda: '%+.7f' % (False,))
v4 = True
show(26, lambda: f'[{v4!a:>10}]')
show(27, lambda: format(True, '0< #20.0b'))
show(28, lambda: format(False, '*= 12_.2s'))
