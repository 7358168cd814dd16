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
a = -2
b = 8
c = -1
def main():
    a, b, c = 1, 2, 3
    if ((a * (a < b <= a)) % 1): return 7
    for i1 in zip([1, 2], [(sum([i for i in range(-4 % 5)]) or sum([i for i in range((not b) % 5)]))]):
        if type(i1) is tuple: i1 = i1[0]
        a, *rest = [c, ((b // (a * b)) < abs((not c))), -6]
        if ([b, (c < b <= c)][b % 2] // sum([i for i in range((4 * b) % 5)])):
            for i2 in range(len({(not i1), (not (a // -2))}) % 4):
                if type(i2) is tuple: i2 = i2[0]
                if ((lambda x: x + 11)((w1 := 19)) // ((13 * a) * (b - c))): return (({'k': c}['k'] // abs(i1)) // (b and (i1 < a)))
            for i3 in zip([1, 2], [-4]):
                if type(i3) is tuple: i3 = i3[0]
                print(16, sum(x * abs({'k': -9}['k']) % 7 for x in (1, 2, c % 3)))
        elif (lambda x: x + (a - sum(x * b % 7 for x in (1, 2, 6 % 3))))([(c + a), (1 < -4 <= 1)][(c + a) % 2]):
            class CM:
                def __enter__(self): print('enter'); return 3
                def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return False
            with CM() as cm:
                assert (w1 := sum(x * (c // c) % 7 for x in (1, 2, (lambda x: x + c)(i1) % 3))) != i1, 'claim'
            print(text({x: (((b % a) - -3) + sum([i for i in range([i1, 11][i1 % 2] % 5)])) for x in (1, 2)}))
    try:
        if (w1 := abs(b)):
            try:
                if max(a, c): return (sum([i for i in range(len({3, b}) % 5)]) and a)
                a -= c
            except LookupError as error:
                print('caught', type(error).__name__, error, type(error.__context__).__name__)
                raise OverflowError('again')
            else:
                c, c = c, c
                a *= a
                print(35, ((b % a) + ((9 and a) // (lambda x: x + a)(18))))
            finally:
                print(37, ({'k': (a // a)}['k'] or (not (c if 20 else 20))))
        elif (sum([i for i in range(sum(x * a % 7 for x in (1, 2, b % 3)) % 5)]) // 0):
            print(text([(x, y) for x in range(2) for y in (x, 2)]))
            print(text([(w1 := abs({'k': b}['k'])) for x in range(3) if x != sum(x * (not len({a, 5})) % 7 for x in (1, 2, c % 3)) % 3]))
            try:
                print(42, ((abs(13) if {'k': b}['k'] else {'k': b}['k']) - a))
            except Exception as error:
                print('caught', type(error).__name__, error, type(error.__context__).__name__)
        n4 = len({(w1 := (c and b)), a}) % 4
        while n4 > 0:
            n4 -= 1
            for i5 in zip([1, 2], [(((c * b) and -1) - (w1 := -6))]):
                if type(i5) is tuple: i5 = i5[0]
                i5 *= b
                if (((b and 17) % a) or ((c % 6) % c)) > 12: raise IndexError((i5 or ((9 // -8) < (i5 if -1 else -1))))
                c -= 9
            print(text([(x, y) for x in range(2) for y in (x, (10 < (c // {'k': 4}['k']) <= 10))]))
            if (((2 * c) % (c - -7)) + a):
                b -= ((a - b) // sum(x * (c < a <= c) % 7 for x in (1, 2, (a if 12 else 12) % 3)))
            elif b:
                print(57, (not a))
                print(58, abs((18 % max(15, a))))
        print(59, (((a < a) * 15) if c else c))
    except Exception as error:
        print('caught', type(error).__name__, error, type(error.__context__).__name__)
    else:
        if c > 12: raise KeyError({'k': sum([i for i in range(b % 5)])}['k'])
        if max(sum([i for i in range((b or b) % 5)]), len({(a or c), (b < c)})):
            if {'k': {'k': (b - a)}['k']}['k']:
                print(66, (lambda x: x + ((c // 19) < (c < c)))([(a and 16), b][(a and 16) % 2]))
                c, a = a, c
            if a:
                print(69, abs((10 + 20)))
                if sum(x * ((a * b) and (a or -2)) % 7 for x in (1, 2, ((-8 // a) < sum(x * a % 7 for x in (1, 2, a % 3)) <= (-8 // a)) % 3)) > 12: raise TypeError((((b < a) if 3 else 3) < (max(b, a) or c) <= ((b < a) if 3 else 3)))
                assert (b // len({max(12, a), {'k': b}['k']})) != (((b % 11) < max(b, c)) if (a // (11 + b)) else (a // (11 + b))), 'claim'
            print(text([(x, y) for x in range(2) for y in (x, a)]))
        n6 = sum(x * 16 % 7 for x in (1, 2, c % 3)) % 4
        while n6 > 0:
            n6 -= 1
            if abs(((c - c) < (c if b else b))):
                b = a = a
            b, a = a, b
    try:
        try:
            if (c < (b < len({c, b}) <= b) <= c):
                if a > 12: raise TypeError(b)
                if (len({(c if a else a), (c % c)}) if b else b): return 8
                print(84, [(a and (b or 8)), c][(a and (b or 8)) % 2])
            else:
                c = 14
                if 8 > 12: raise TypeError((not [(a % c), c][(a % c) % 2]))
                print(88, ((lambda x: x + -4)(b) + (7 * c)))
            if (((c < b) < [c, 9][c % 2] <= (c < b)) // len({(a < 14), len({c, a})})): return (c < ((w1 := b) and sum(x * b % 7 for x in (1, 2, b % 3))))
            print(text([(x, y) for x in range(2) for y in (x, {'k': sum([i for i in range((not 0) % 5)])}['k'])]))
        except Exception as error:
            print('caught', type(error).__name__, error, type(error.__context__).__name__)
            raise OverflowError('again')
        else:
            c -= {'k': c}['k']
            if len({20, [b, (c < b)][b % 2]}):
                print(97, (({'k': a}['k'] if (not 17) else (not 17)) < c))
                a = {'k': ((18 * a) // (w1 := a))}['k']
                c -= (4 or (sum(x * a % 7 for x in (1, 2, b % 3)) if b else b))
            else:
                b += (lambda x: x + [(c or a), -5][(c or a) % 2])(5)
                if {'k': {'k': a}['k']}['k'] > 12: raise IndexError(sum([i for i in range(-6 % 5)]))
            if (w1 := (lambda x: x + a)((17 if 1 else 1))):
                b = c = (c < {'k': sum(x * b % 7 for x in (1, 2, -3 % 3))}['k'])
                c -= ([c, c][c % 2] < ((3 + b) * c) <= [c, c][c % 2])
            elif a:
                print(107, (b % a))
                print(108, (15 < {'k': (lambda x: x + b)(-3)}['k']))
        finally:
            class CM:
                def __enter__(self): print('enter'); return 3
                def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return True
            with CM() as cm:
                print(114, (((10 - c) < (14 < b <= 14) <= (10 - c)) * ((b * c) < (lambda x: x + c)(b))))
                print(115, ([a, max(a, a)][a % 2] * b))
                print(116, [({'k': -8}['k'] - b), ((not c) and sum([i for i in range(b % 5)]))][({'k': -8}['k'] - b) % 2])
            b *= ((c < a) // ((b * b) - c))
    except Exception as error:
        print('caught', type(error).__name__, error, type(error.__context__).__name__)
    finally:
        class CM:
            def __enter__(self): print('enter'); return 3
            def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return False
        with CM() as cm:
            print(text([c, a, *range(a % 4)]), sep='-')
            if (a - len({(-6 - c), abs(a)})) > 12: raise ValueError(12)
        class CM:
            def __enter__(self): print('enter'); return 3
            def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return False
        with CM() as cm:
            print(131, [(abs(a) * (a % a)), {'k': max(b, 4)}['k']][(abs(a) * (a % a)) % 2])
            c = (c < ((b + c) * (b if 2 else 2)))
    def f7(p8, q9=5, **kw):
        nonlocal b
        b = p8 + 1
        def g10(p11):
            x = yield p11
            print('sent', x)
            if p11 > 3: raise KeyError(p11)
            return p11
        it12 = g10(((p8 < (14 or 6)) if sum(x * (q9 and 8) % 7 for x in (1, 2, (not 5) % 3)) else sum(x * (q9 and 8) % 7 for x in (1, 2, (not 5) % 3))))
        print(next(it12, 'end'), text(list(it12)))
        return {'k': (-2 + (lambda x: x + p8)(p8))}['k']
    c = f7((w1 := 5)) or 0
    for i13 in enumerate((1, a)):
        if type(i13) is tuple: i13 = i13[0]
        def g14(p15):
            x = yield p15
            print('sent', x)
            yield x
            return p15
        it16 = g14(sum([i for i in range(((b or 5) + (12 < -5 <= 12)) % 5)]))
        print(next(it16, 'end'), text(list(it16)))
        def g17(p18):
            x = yield p18
            print('sent', x)
            if p18 > 3: raise KeyError(p18)
            return p18
        it19 = g17((w1 := len({i13, (i13 or b)})))
        print(next(it19, 'end'), text(list(it19)))
        i13 = c
    else:
        if max({'k': [a, -2][a % 2]}['k'], (c // (b if 17 else 17))):
            try:
                c += (lambda x: x + (w1 := (-6 if 13 else 13)))((c % sum(x * c % 7 for x in (1, 2, a % 3))))
            except LookupError as error:
                print('caught', type(error).__name__, error, type(error.__context__).__name__)
            finally:
                b = a = max(max((not b), (b and 10)), ((15 and b) or (c < b <= c)))
            n20 = c % 4
            while n20 > 0:
                n20 -= 1
                b -= -8
        def g21(p22):
            x = yield p22
            print('sent', x)
            for j in (p22, 2): yield j
            return p22
        it23 = g21((lambda x: x + 6)(c))
        print(next(it23, 'end'), text(list(it23)))
try:
    print(text(main()))
except Exception as e:
    tb, lines = e.__traceback__, []
    while tb: lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    print(type(e).__name__, e, lines, repr(e.__cause__), type(e.__context__).__name__)
try:
    if 10:
        print(text([(x, y) for x in range(2) for y in (x, (((b and a) < (lambda x: x + 2)(c)) % -1))]))
        class CM:
            def __enter__(self): print('enter'); return 3
            def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return None
        with CM() as cm:
            print(194, (not (2 % sum([i for i in range(b % 5)]))))
            if (lambda x: x + (not (-5 - a)))(-7) > 12: raise TypeError((not 12))
    print(196, (not abs((a % 3))))
    a = (((w1 := b) if (b - -8) else (b - -8)) // a)
except Exception as e: print(type(e).__name__, e)
try:
    if (len({sum([i for i in range(a % 5)]), (a < 18)}) // a):
        a = (10 // a)
        print(text({x: len({sum(x * (a * b) % 7 for x in (1, 2, sum([i for i in range(10 % 5)]) % 3)), ((a or 2) or a)}) for x in (1, 2)}))
    else:
        n24 = a % 4
        while n24 > 0:
            n24 -= 1
            if b > 12: raise KeyError((lambda x: x + len({sum([i for i in range(b % 5)]), b}))(a))
            b -= (len({b, (5 - c)}) - c)
            print(209, ((abs(c) < sum([i for i in range(11 % 5)]) <= abs(c)) - ((c or b) and (b < a <= b))))
        print(text(sorted([(-2 if len({(18 < a), (b if c else c)}) else len({(18 < a), (b if c else c)})), ({'k': (b and -3)}['k'] + 18), 3], key=lambda x: -x)))
except Exception as e: print(type(e).__name__, e)
try:
    for i25 in [a, b]:
        if type(i25) is tuple: i25 = i25[0]
        class CM:
            def __enter__(self): print('enter'); return 3
            def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return True
        with CM() as cm:
            i25 += b
        print(text(sorted([(sum([i for i in range((b if i25 else i25) % 5)]) and sum(x * sum(x * b % 7 for x in (1, 2, b % 3)) % 7 for x in (1, 2, (w1 := b) % 3))), (not ((c < c <= c) and c)), 3], key=lambda x: -x)))
        print(text([abs(c) for x in range(3) if x != (lambda x: x + b)(a) % 3]))
    print(222, ((a % (c % 13)) + c))
except Exception as e: print(type(e).__name__, e)
try:
    for i26 in zip([1, 2], [len({14, (5 and len({-7, b}))})]):
        if type(i26) is tuple: i26 = i26[0]
        try:
            b, c = c, b
        except Exception as error:
            print('caught', type(error).__name__, error, type(error.__context__).__name__)
        finally:
            print(232, (w1 := max(len({i26, 10}), (a < i26 <= a))))
        i26 *= (c // (b and (-4 - a)))
        assert b != b, 'claim'
    if (sum([i for i in range({'k': 11}['k'] % 5)]) * [abs(-1), [c, a][c % 2]][abs(-1) % 2]):
        n27 = (((10 + a) or (a if c else c)) if ((c % a) or a) else ((c % a) or a)) % 4
        while n27 > 0:
            n27 -= 1
            print(239, (c * [a, {'k': b}['k']][a % 2]))
            if [a, (a - b)][a % 2]: continue
        print(text(sorted([(sum([i for i in range((a * c) % 5)]) and ((b * a) < {'k': c}['k'] <= (b * a))), (w1 := (-5 // abs(8))), 3], key=lambda x: -x)))
        try:
            print(243, sum(x * ((a and 16) if sum([i for i in range(b % 5)]) else sum([i for i in range(b % 5)])) % 7 for x in (1, 2, (c % (6 % -1)) % 3)))
        except (ValueError, KeyError) as error:
            print('caught', type(error).__name__, error, type(error.__context__).__name__)
            raise RuntimeError('from') from error
    else:
        if b:
            b, b = b, b
            a = a
        else:
            if (((w1 := -9) < (w1 := a) <= (w1 := -9)) % a) > 12: raise TypeError((((b * b) * 5) + a))
            print(253, sum([i for i in range({'k': (7 // c)}['k'] % 5)]))
            print(254, ([abs(4), (a if b else b)][abs(4) % 2] if a else a))
        print(text([a, a, *range((not (a * {'k': 11}['k'])) % 4)]), sep='-')
        print(text([a, b, *range((abs((b * 1)) % [c, (b < c <= b)][c % 2]) % 4)]), sep='-')
    if (max((not b), (c % b)) < ((b or c) < max(c, b) <= (b or c)) <= max((not b), (c % b))) > 12: raise IndexError((sum([i for i in range((a - 17) % 5)]) and (sum(x * a % 7 for x in (1, 2, c % 3)) and [14, c][14 % 2])))
except Exception as e: print(type(e).__name__, e)
try:
    for i28 in zip([1, 2], [sum([i for i in range(17 % 5)])]):
        if type(i28) is tuple: i28 = i28[0]
        b -= abs(max((c < i28), c))
    else:
        for i29 in [b, sum([i for i in range((c - c) % 5)])]:
            if type(i29) is tuple: i29 = i29[0]
            a *= b
        try:
            c = c = (((lambda x: x + a)(7) < 6) < ((b % a) < len({a, a})) <= ((lambda x: x + a)(7) < 6))
            a *= (lambda x: x + sum([i for i in range(abs(a) % 5)]))((7 and (1 + b)))
            if b > 12: raise IndexError(a)
        except LookupError as error:
            print('caught', type(error).__name__, error, type(error.__context__).__name__)
        else:
            print(text([c, a, *range((a % (w1 := b)) % 4)]), sep='-')
        a += (((-6 < b <= -6) - (18 * 1)) // ((b // 5) < (17 + 2)))
    try:
        print(text({x: (4 % (len({1, -7}) and (6 < a))) for x in (1, 2)}))
        print(text(sorted([b, b, 3], key=lambda x: -x)))
    except Exception as error:
        print('caught', type(error).__name__, error, type(error.__context__).__name__)
        raise OverflowError('again')
    def f30(p31, q32=5, *, k=3):
        global a
        a = p31 + 1
        p31 = q32 = abs(a)
        n33 = (not [(a < a <= a), sum(x * -7 % 7 for x in (1, 2, -3 % 3))][(a < a <= a) % 2]) % 4
        while n33 > 0:
            n33 -= 1
            print(289, (-9 - (abs(p31) - (p31 or a))))
        return abs(p31)
    c = f30((not 3), q32=6) or 0
except Exception as e: print(type(e).__name__, e)
