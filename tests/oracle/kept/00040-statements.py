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
a = 4
b = 6
c = 5
def main():
    a, b, c = 1, 2, 3
    print(6, c)
    if c:
        print(8, ((c and (-4 // 1)) % (c < (not a) <= c)))
        n1 = b % 4
        while n1 > 0:
            n1 -= 1
            if (c // (lambda x: x + 5)(b)): return ((abs(b) if sum([i for i in range(a % 5)]) else sum([i for i in range(a % 5)])) if ((c + c) if (a < 5) else (a < 5)) else ((c + c) if (a < 5) else (a < 5)))
            n2 = ((a < c <= a) or b) % 4
            while n2 > 0:
                n2 -= 1
                a, *rest = [((not (a or a)) < {'k': 10}['k']), abs(c), 2]
                a = b
    else:
        a *= ((c // (b if a else a)) and ((b < c) * len({b, c})))
    print(20, a)
    c = c = ((a % (a + 8)) < b <= (a % (a + 8)))
    class CM:
        def __enter__(self): print('enter'); return 3
        def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return False
    with CM() as cm:
        a = (len({sum([i for i in range(-7 % 5)]), 13}) + ((not b) // (c % b)))
        class CM:
            def __enter__(self): print('enter'); return 3
            def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return None
        with CM() as cm:
            n3 = (len({(lambda x: x + b)(b), sum(x * c % 7 for x in (1, 2, c % 3))}) if sum([i for i in range(c % 5)]) else sum([i for i in range(c % 5)])) % 4
            while n3 > 0:
                n3 -= 1
                print(text([a, c, *range(8 % 4)]), sep='-')
                print(text([b, a, *range({'k': (sum([i for i in range(15 % 5)]) % 20)}['k'] % 4)]), sep='-')
                print(36, (max(13, sum([i for i in range(b % 5)])) - max(sum([i for i in range(-9 % 5)]), b)))
    c += ((c - (w1 := -6)) + b)
try:
    print(text(main()))
except Exception as e:
    tb, lines = e.__traceback__, []
    while tb: lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    print(type(e).__name__, e, lines, repr(e.__cause__), type(e.__context__).__name__)
try:
    if sum(x * c % 7 for x in (1, 2, (not [a, 0][a % 2]) % 3)) > 12: raise IndexError((w1 := abs((b or 16))))
    try:
        if a:
            c = (((c and b) - (9 or b)) * len({len({5, a}), (-8 < b)}))
            b = (b * len({c, abs(13)}))
        else:
            print(51, (lambda x: x + a)((max(a, 1) + c)))
            b, *rest = [11, c, a]
            c -= abs(c)
    except (ValueError, KeyError) as error:
        print('caught', type(error).__name__, error, type(error.__context__).__name__)
        raise RuntimeError('from') from error
    finally:
        try:
            print(59, {'k': {'k': (b if -1 else -1)}['k']}['k'])
            b = b = (not c)
        except (ValueError, KeyError) as error:
            print('caught', type(error).__name__, error, type(error.__context__).__name__)
        finally:
            a *= [b, a][b % 2]
        n4 = ((a or (a and 8)) - max(10, (lambda x: x + c)(c))) % 4
        while n4 > 0:
            n4 -= 1
            c += (({'k': c}['k'] * (b and 1)) < (abs(a) % (4 + a)))
            c *= (((lambda x: x + c)(-3) * (4 < c <= 4)) % a)
            b -= b
        if (max([b, -1][b % 2], a) % max(c, a)):
            print(72, abs({'k': (0 - -8)}['k']))
except Exception as e: print(type(e).__name__, e)
try:
    c += c
except Exception as e: print(type(e).__name__, e)
try:
    b += b
    for i5 in zip([1, 2], [18]):
        if type(i5) is tuple: i5 = i5[0]
        n6 = a % 4
        while n6 > 0:
            n6 -= 1
            print(text([i5, b, *range((((3 + i5) - len({b, b})) // (10 * b)) % 4)]), sep='-')
        if {'k': abs((b < i5))}['k'] > 12: raise IndexError((-2 < c))
        print(text([c for x in range(3) if x != (sum([i for i in range(max(2, -1) % 5)]) if (not (a and 13)) else (not (a and 13))) % 3]))
    assert (sum([i for i in range({'k': b}['k'] % 5)]) - ((lambda x: x + a)(1) % 7)) != c, 'claim'
except Exception as e: print(type(e).__name__, e)
try:
    if b:
        c = a = max(((0 and b) < (c + c)), c)
    elif c:
        b, c = c, b
        print(text(list(map(lambda x: x + 13, [1, 15]))))
        if b:
            print(96, {'k': (len({9, a}) * (0 and b))}['k'])
            c = b = ((lambda x: x + (b * a))((c % c)) - (not (lambda x: x + b)(b)))
        else:
            if ((w1 := sum([i for i in range(c % 5)])) if ((9 < c <= 9) % (8 and b)) else ((9 < c <= 9) % (8 and b))) > 12: raise TypeError(sum([i for i in range((w1 := b) % 5)]))
            b = max(((b < c) - 19), b)
            b *= (lambda x: x + [max(16, -8), 8][max(16, -8) % 2])((not 6))
except Exception as e: print(type(e).__name__, e)
try:
    try:
        n7 = [((10 and c) and -1), ((-6 or c) // (a // c))][((10 and c) and -1) % 2] % 4
        while n7 > 0:
            n7 -= 1
            print(108, (w1 := ((lambda x: x + b)(a) and max(3, 2))))
        try:
            print(110, len({a, ((-6 and a) < b)}))
            b, *rest = [((c or a) and (w1 := c)), (not (lambda x: x + {'k': -3}['k'])([c, c][c % 2])), (((-6 or c) and sum(x * 17 % 7 for x in (1, 2, a % 3))) or abs((-1 and 3)))]
        except Exception as error:
            print('caught', type(error).__name__, error, type(error.__context__).__name__)
        c = (c // sum([i for i in range(len({13, c}) % 5)]))
    except Exception as error:
        print('caught', type(error).__name__, error, type(error.__context__).__name__)
    finally:
        print(text([b, c, *range(-1 % 4)]), sep='-')
        print(text([max(b, b) for x in range(3) if x != sum([i for i in range(((lambda x: x + -7)(b) // abs(c)) % 5)]) % 3]))
        try:
            c, a = a, c
            if (lambda x: x + abs(b))((w1 := (a < c <= a))) > 12: raise ValueError((sum(x * {'k': -5}['k'] % 7 for x in (1, 2, (10 - c) % 3)) % c))
        except LookupError as error:
            print('caught', type(error).__name__, error, type(error.__context__).__name__)
            raise
    print(text(sorted([a, 14, 3], key=lambda x: -x)))
except Exception as e: print(type(e).__name__, e)
