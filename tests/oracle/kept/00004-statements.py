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
a = 0
b = 1
c = -2
def main():
    a, b, c = 1, 2, 3
    def f1(p2, q3=7, *args):
        nonlocal a
        a = p2 + 1
        n4 = max((q3 and (-1 and p2)), a) % 4
        while n4 > 0:
            n4 -= 1
            try:
                a += p2
                print(text([q3, p2, *range(p2 % 4)]), sep='-')
                print(15, ((lambda x: x + len({q3, p2}))((a < q3)) < 17))
            except ZeroDivisionError as error:
                print('caught', type(error).__name__, error, type(error.__context__).__name__)
                raise RuntimeError('from') from error
            else:
                print(20, (q3 or (not (a - a))))
        try:
            if ((6 < 11) and -5):
                print(23, sum([i for i in range(((q3 + -3) and a) % 5)]))
                print(24, (w1 := (q3 * (q3 + 5))))
                a += a
            n5 = [(q3 < 3 <= q3), (max(p2, a) or (a < -7))][(q3 < 3 <= q3) % 2] % 4
            while n5 > 0:
                n5 -= 1
                print(29, [-4, ((-1 if p2 else p2) // a)][-4 % 2])
                if len({(lambda x: x + (w1 := a))(p2), (sum(x * 10 % 7 for x in (1, 2, 7 % 3)) % (not a))}) > 12: raise ValueError((max(sum(x * q3 % 7 for x in (1, 2, q3 % 3)), (not a)) // (max(p2, p2) * abs(-4))))
        except Exception as error:
            print('caught', type(error).__name__, error, type(error.__context__).__name__)
        return ({'k': (p2 < 13 <= p2)}['k'] % ((q3 if q3 else q3) + sum(x * q3 % 7 for x in (1, 2, q3 % 3))))
    c = f1(11) or 0
    for i6 in [((w1 := b) or a), (b // ((b - b) if (c * a) else (c * a)))]:
        if type(i6) is tuple: i6 = i6[0]
        n7 = 17 % 4
        while n7 > 0:
            n7 -= 1
            print(40, c)
            print(41, (not sum(x * sum([i for i in range(14 % 5)]) % 7 for x in (1, 2, b % 3))))
            if sum(x * b % 7 for x in (1, 2, sum([i for i in range(len({i6, 20}) % 5)]) % 3)): continue
        b = c
        if ((not i6) * b):
            if [((c if c else c) if a else a), sum([i for i in range([c, 12][c % 2] % 5)])][((c if c else c) if a else a) % 2] > 12: raise TypeError([max((15 % -4), sum(x * b % 7 for x in (1, 2, c % 3))), (w1 := (b if c else c))][max((15 % -4), sum(x * b % 7 for x in (1, 2, c % 3))) % 2])
            print(46, ((max(i6, c) + i6) < sum(x * (6 if a else a) % 7 for x in (1, 2, sum(x * c % 7 for x in (1, 2, -3 % 3)) % 3)) <= (max(i6, c) + i6)))
            try:
                print(48, max(b, abs(b)))
                c = b
                i6 = b
            finally:
                b, *rest = [([(-8 % 10), (a < c)][(-8 % 10) % 2] < (len({-8, 0}) * c)), (a if -3 else -3), 20]
    def g8(p9):
        x = yield p9
        print('sent', x)
        for j in (p9, 2): yield j
        return p9
    it10 = g8(len({(b - 4), abs((b + -5))}))
    print(next(it10, 'end'), text(list(it10)))
    b += a
    print(61, a)
    class CM:
        def __enter__(self): print('enter'); return 3
        def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return False
    with CM() as cm:
        try:
            try:
                if (not sum(x * abs(c) % 7 for x in (1, 2, (1 * 7) % 3))): return ((lambda x: x + b)([12, a][12 % 2]) and (max(a, 4) % max(-1, b)))
                print(text([c, c, *range((lambda x: x + c)(((13 % 18) // sum([i for i in range(13 % 5)]))) % 4)]), sep='-')
            finally:
                b -= (w1 := (abs(c) if (16 // 16) else (16 // 16)))
                print(72, {'k': a}['k'])
                a = (not (c if (-3 < 6 <= -3) else (-3 < 6 <= -3)))
            c = a = sum(x * (abs(5) or -5) % 7 for x in (1, 2, b % 3))
        except ZeroDivisionError as error:
            print('caught', type(error).__name__, error, type(error.__context__).__name__)
        if c:
            print(text([(x, y) for x in range(2) for y in (x, a)]))
            print(text({x: (abs((19 < 5)) + c) for x in (1, 2)}))
            a, c = c, a
        elif ([(1 < c), max(b, c)][(1 < c) % 2] < (-3 and len({-6, 14})) <= [(1 < c), max(b, c)][(1 < c) % 2]):
            if ((sum([i for i in range(14 % 5)]) if (a if a else a) else (a if a else a)) and c) > 12: raise KeyError(9)
        b *= (max((lambda x: x + b)(20), (7 or b)) < [-2, max(b, a)][-2 % 2] <= max((lambda x: x + b)(20), (7 or b)))
try:
    print(text(main()))
except Exception as e:
    tb, lines = e.__traceback__, []
    while tb: lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    print(type(e).__name__, e, lines, repr(e.__cause__), type(e.__context__).__name__)
try:
    if (((a - c) + abs(c)) % ((17 < a) - (a % b))):
        if ((sum([i for i in range(-9 % 5)]) // (a < a <= a)) and c):
            print(93, [c, len({(lambda x: x + 5)(-9), (-2 or 3)})][c % 2])
        else:
            print(95, c)
            print(96, (b % (-9 * b)))
        if sum([i for i in range([abs(c), (b < b <= b)][abs(c) % 2] % 5)]):
            c = (not {'k': 6}['k'])
            print(99, max(max((a < b <= a), (17 - a)), (abs(b) % len({c, 19}))))
            print(text([c, c, *range(a % 4)]), sep='-')
        print(text([b, a, *range((abs(0) if ((a % c) % (-5 or a)) else ((a % c) % (-5 or a))) % 4)]), sep='-')
    b = (abs((not 12)) - 17)
except Exception as e: print(type(e).__name__, e)
try:
    try:
        print(text([[max(len({14, b}), c), (w1 := sum([i for i in range(a % 5)]))][max(len({14, b}), c) % 2] for x in range(3) if x != (((b * a) or [-5, b][-5 % 2]) if c else c) % 3]))
    finally:
        print(108, sum(x * ((14 % 14) * abs(-2)) % 7 for x in (1, 2, b % 3)))
        try:
            if (((not c) - (a if c else c)) % (w1 := b)) > 12: raise IndexError(a)
            if (((c // -1) - 0) - -8) > 12: raise KeyError((lambda x: x + b)((w1 := (w1 := b))))
            c += 5
        except LookupError as error:
            print('caught', type(error).__name__, error, type(error.__context__).__name__)
        else:
            if sum([i for i in range([(lambda x: x + b)(c), b][(lambda x: x + b)(c) % 2] % 5)]) > 12: raise IndexError(c)
            b *= (w1 := (8 * (c * -8)))
        finally:
            c += a
            c += a
        b, b = b, b
except Exception as e: print(type(e).__name__, e)
try:
    for i11 in zip([1, 2], [c]):
        if type(i11) is tuple: i11 = i11[0]
        try:
            c -= i11
            print(128, (a - (-2 if {'k': c}['k'] else {'k': c}['k'])))
            if b > 12: raise ValueError(((len({b, a}) * (c and c)) < 20))
        except ZeroDivisionError as error:
            print('caught', type(error).__name__, error, type(error.__context__).__name__)
            raise OverflowError('again')
        finally:
            print(134, (((b - 16) * -8) * {'k': (not 17)}['k']))
        print(text([(x, y) for x in range(2) for y in (x, (c and (lambda x: x + (i11 % 13))((not c))))]))
    n12 = (-4 - b) % 4
    while n12 > 0:
        n12 -= 1
        n13 = (not c) % 4
        while n13 > 0:
            n13 -= 1
            c += 6
            if (len({(-3 % b), {'k': c}['k']}) % (len({6, b}) % (b or a))): continue
            b = (a // {'k': len({b, a})}['k'])
    if (lambda x: x + c)((lambda x: x + sum([i for i in range(-5 % 5)]))(c)):
        print(text([(((not b) % (b + a)) and 15) for x in range(3) if x != max(((not -2) - c), ((c * 14) < 19)) % 3]))
        for i14 in [(lambda x: x + {'k': (not 20)}['k'])(((c and a) + (b and c))), ((sum(x * 18 % 7 for x in (1, 2, c % 3)) < (w1 := 5) <= sum(x * 18 % 7 for x in (1, 2, c % 3))) // (c % (-3 % c)))]:
            if type(i14) is tuple: i14 = i14[0]
            a *= len({len({a, (b % b)}), (6 or (w1 := -7))})
            print(150, max(i14, [(a if c else c), [c, i14][c % 2]][(a if c else c) % 2]))
except Exception as e: print(type(e).__name__, e)
try:
    def f15(p16, q17=6, *, k=3):
        global a
        a = p16 + 1
        print(text(sorted([q17, ((w1 := {'k': q17}['k']) if abs((13 + p16)) else abs((13 + p16))), 3], key=lambda x: -x)))
        print(text([q17 for x in range(3) if x != sum(x * [(18 + a), (q17 % a)][(18 + a) % 2] % 7 for x in (1, 2, len({(p16 % q17), (q17 < q17)}) % 3)) % 3]))
        return abs(-1)
    c = f15(sum(x * {'k': len({12, b})}['k'] % 7 for x in (1, 2, abs(sum(x * c % 7 for x in (1, 2, b % 3))) % 3)), q17=a) or 0
except Exception as e: print(type(e).__name__, e)
try:
    if (lambda x: x + abs((c * -5)))(sum(x * 1 % 7 for x in (1, 2, c % 3))):
        print(text(sorted([{'k': c}['k'], sum([i for i in range((not (c < a <= c)) % 5)]), 3], key=lambda x: -x)))
        if c > 12: raise ValueError((20 < (w1 := a) <= 20))
    else:
        try:
            b, *rest = [(b + {'k': sum([i for i in range(c % 5)])}['k']), c, 17]
        except ZeroDivisionError as error:
            print('caught', type(error).__name__, error, type(error.__context__).__name__)
            raise
    print(171, (sum([i for i in range(sum(x * c % 7 for x in (1, 2, a % 3)) % 5)]) if ((b or 5) < (c < 11 <= c)) else ((b or 5) < (c < 11 <= c))))
    b += ([(w1 := 16), max(a, a)][(w1 := 16) % 2] if sum([i for i in range((15 * a) % 5)]) else sum([i for i in range((15 * a) % 5)]))
except Exception as e: print(type(e).__name__, e)
