def same(a, b):
    return a is b
print(same((), tuple()), same((), tuple([])), frozenset() is frozenset(), same((1,)[1:], ()))
t = (1, 2)
print(tuple(t) is t, t[:] is t, t + () is t, t * 1 is t)
s = "ab"
print(s[:] is s, str(s) is s, s * 1 is s, s + "" is s, s.strip() is s)
