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
w1 = 0
a = 2
b = 4
c = 4
def main():
    a, b, c = 1, 2, 3
    n1 = (((b + a) % 12) or sum(x * (lambda x: x + b)(12) % 7 for x in (1, 2, (a + -1) % 3))) % 4
    while n1 > 0:
        n1 -= 1
        n2 = [(c + (0 * b)), (lambda x: x + (a + c))(b)][(c + (0 * b)) % 2] % 4
        while n2 > 0:
            n2 -= 1
            print(text([((not sum([i for i in range(a % 5)])) // ((12 < a <= 12) - sum([i for i in range(8 % 5)]))) for x in range(3) if x != (3 < b <= 3) % 3]))
    if a > 12: raise ValueError((b // len({(a < c), (c // a)})))
    n3 = b % 4
    while n3 > 0:
        n3 -= 1
        a, b = b, a
    if (((2 * b) - a) // (-4 and len({b, b}))) > 12: raise TypeError(((not (b < a)) + 2))
    assert (((not 17) < (c if a else a)) // ((w1 := b) < -1)) != a, 'claim'
    b *= len({max(a, b), (a or (11 and c))})
try:
    print(text(main()))
except Exception as e:
    tb, lines = e.__traceback__, []
    while tb: lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    print(type(e).__name__, e, lines, repr(e.__cause__), type(e.__context__).__name__)
try:
    try:
        if ((w1 := len({a, c})) and a):
            b = (1 + ((b + b) % len({a, -3})))
        else:
            print(32, 18)
            b = c
        print(34, ((b < (b // c)) < ((w1 := a) % 10)))
    except (ValueError, KeyError) as error:
        print('caught', type(error).__name__, error, type(error.__context__).__name__)
    if b:
        a -= sum([i for i in range((c // a) % 5)])
    else:
        c *= {'k': a}['k']
        for i4 in zip([1, 2], [b]):
            if type(i4) is tuple: i4 = i4[0]
            print(43, c)
        else:
            if max((19 and (not 3)), 17) > 12: raise IndexError(-9)
            b *= (13 or a)
except Exception as e: print(type(e).__name__, e)
try:
    if (lambda x: x + 5)(((w1 := a) < (9 * b))):
        class CM:
            def __enter__(self): print('enter'); return 3
            def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return True
        with CM() as cm:
            if b > 12: raise ValueError((b - a))
    elif (lambda x: x + ((a - c) + 18))((a // b)):
        class CM:
            def __enter__(self): print('enter'); return 3
            def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return True
        with CM() as cm:
            print(60, max(sum(x * a % 7 for x in (1, 2, b % 3)), c))
    print(61, (sum([i for i in range(sum(x * a % 7 for x in (1, 2, c % 3)) % 5)]) + c))
except Exception as e: print(type(e).__name__, e)
try:
    if max({'k': sum([i for i in range(c % 5)])}['k'], b):
        print(text(list(map(lambda x: x + (((lambda x: x + b)(c) and (18 or a)) or abs(max(c, c))), [1, (not ([c, b][c % 2] % a))]))))
    else:
        if abs(max({'k': c}['k'], b)):
            b = c = (len({abs(a), (not b)}) or (c < a))
        else:
            a, b = b, a
            print(71, ((c < (a < b) <= c) % a))
            if -8 > 12: raise IndexError(a)
except Exception as e: print(type(e).__name__, e)
try:
    print(text([(x, y) for x in range(2) for y in (x, (a - (lambda x: x + sum(x * a % 7 for x in (1, 2, 19 % 3)))(max(14, a))))]))
    n5 = {'k': b}['k'] % 4
    while n5 > 0:
        n5 -= 1
        class CM:
            def __enter__(self): print('enter'); return 3
            def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return None
        with CM() as cm:
            print(83, ((b and (a // 1)) < (abs(c) and (c - 19)) <= (b and (a // 1))))
            print(84, (lambda x: x + 10)(abs(sum([i for i in range(a % 5)]))))
    def f6(p7, q8=8, *args):
        p7 = p7 + 1
        p7 += max((p7 < (w1 := 11) <= p7), p7)
        return (15 // (q8 if max(p7, -7) else max(p7, -7)))
    a = f6((not a), q8=(w1 := [a, (c - c)][a % 2])) or 0
except Exception as e: print(type(e).__name__, e)
try:
    print(92, [max(max(16, c), c), [[-7, b][-7 % 2], [a, -5][a % 2]][[-7, b][-7 % 2] % 2]][max(max(16, c), c) % 2])
    if (len({b, (b + 4)}) // (not b)):
        print(94, b)
        n9 = ((max(b, c) < (b + b) <= max(b, c)) - 17) % 4
        while n9 > 0:
            n9 -= 1
            a = (abs((b if c else c)) - {'k': c}['k'])
            c = 3
        n10 = (abs((c // 1)) + a) % 4
        while n10 > 0:
            n10 -= 1
            print(103, max({'k': (lambda x: x + b)(c)}['k'], a))
            b, *rest = [15, a, (lambda x: x + {'k': -6}['k'])(((lambda x: x + c)(1) - c))]
            b += ((sum([i for i in range(b % 5)]) // b) // b)
    if c > 12: raise IndexError((3 + [(b < b <= b), sum([i for i in range(c % 5)])][(b < b <= b) % 2]))
except Exception as e: print(type(e).__name__, e)
