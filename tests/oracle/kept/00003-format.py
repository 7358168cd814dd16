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
v1 = 1.3042279608514274e+17
show(1, lambda: f'[{v1:<8}]')
show(2, lambda: format('"', ' = #20n'))
show(3, lambda: format(1.0, '0<+20_.10X'))
v2 = False
show(5, lambda: f"[{v2!r:>10}]")
show(6, lambda: format(7, ' =+020,.5%'))
show(7, lambda: '{:>8}|{}'.format(True, -1, a=True))
v3 = 1073741823
show(9, lambda: f"[{v3!s}]")
show(10, lambda: '{0!r}{1:5}'.format(16, -2, a=16))
show(11, lambda: format(2, '*=0_.10%'))
show(12, lambda: '{a}'.format('"', 10, a='"'))
show(13, lambda: '%.7F' % (0.5,))
show(14, lambda: format(31, '>+20_.5x'))
show(15, lambda: '%#12.2F' % (1e-07,))
show(16, lambda: '% 5r' % (False,))
v4 = 5
show(18, lambda: f'[{v4:10}]')
v5 = 1e-07
show(20, lambda: f'[{v5:10}]')
v6 = 9223372036854775808
show(22, lambda: f"[{v6!s:<8}]")
show(23, lambda: format(2147483648, '^012,.10G'))
show(24, lambda: format(1.0, ' > 5o'))
show(25, lambda: '{}'.format(3.14159, 16, a=3.14159))
v7 = 18446744073709551617
show(27, lambda: f"[{v7!a:^9}]")
show(28, lambda: '{1}{0}'.format(True, 3, a=True))
show(29, lambda: '{:d}'.format(-7, 10, a=-7))
show(30, lambda: '%-.0u' % (1e+300,))
show(31, lambda: '{:d}'.format(10000000000.0, -7, a=10000000000.0))
