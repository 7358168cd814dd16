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
show(0, lambda: format(10000000000.0, '=+20E'))
v1 = 1.0
show(2, lambda: f"[{v1!a:10}]")
v2 = 9223372036854775808
show(4, lambda: f'[{v2!r}]')
show(5, lambda: '{:>8}|{}'.format(False, 16, a=False))
v3 = 7
show(7, lambda: f"[{v3:}]")
show(8, lambda: format(9007199254740992.0, '*=+5,b'))
show(9, lambda: format("'q'", '<#,.0X'))
show(10, lambda: format(16, '=20,.5d'))
show(11, lambda: format(-1, '*<#12.0c'))
v4 = 18446744073709551617
show(13, lambda: f'[{v4!r:<8}]')
show(14, lambda: format(1.0, '<5.2%'))
show(15, lambda: format(True, '>#5,.5b'))
show(16, lambda: '%-12.0i' % (10000000000.0,))
show(17, lambda: format(1.0, '>20.0E'))
show(18, lambda: '{:>8}|{}'.format(3.14159, -7, a=3.14159))
v5 = 7
show(20, lambda: f'[{v5!s:^9}]')
show(21, lambda: format(0.1, '0>-#5.0g'))
show(22, lambda: '{:d}'.format(-2, 7, a=-2))
show(23, lambda: format('ab', '=#05.5b'))
v6 = 1
show(25, lambda: f'[{v6!s:10}]')
v7 = 9223372036854775808
show(27, lambda: f'[{v7!a:>10}]')
show(28, lambda: '{0[0]}'.format('tab\tnew\nline', 3, a='tab\tnew\nline'))
show(29, lambda: format(18446744073709551617, ' ^12_.0'))
show(30, lambda: '%-5u' % (-0.0,))
show(31, lambda: '{a}'.format(9007199254740992.0, -1, a=9007199254740992.0))
