"""Constants, what is folded and what is not."""
a = 1 + 2 * 3
b = -1, +2, ~3, not 4
c = 'a' * 21
d = 'a' * 4097
e = (1, 2) * 3
f = (1, 2) + (3,)
g = 2 ** 127
h = 2 ** 129
i = 1 << 100
j = 1 << 200
k = 10 / 4, 10 // 4, 10 % 4
l = 1 / 0
m = 'abc'[1], (1, 2, 3)[2], b'xyz'[0]
n = 'abc'[5]
o = 1.5 + 2, 0.0, -0.0, 1, True, 1.0
p = (1, (2, 3), 'x', b'y', None, ...)
q = x in [1, 2, 3]
r = x in {1, 2, 3}
s = x not in (1, 2)
t = not x in y
u = not x is None
for v in [1, 2, 3]:
    pass
for w in [a, b]:
    pass
for x in {1, 2}:
    pass
y = '%s and %r' % (a, b)
z = '%5s|%-10r|%.3a|%%' % (a, b, c)
aa = '%d' % (a,)
bb = '%s' % a
cc = '%s %s' % (a,)
dd = 'x' 'y' "z"
ee = 1_000, 0x_ff, 0b11, 0o17, 1e3, 1_0.5e-1, .5, 5.
ff = __debug__
gg = [1, 2, 3], [1, 2], (), [], {}
hh = 1 if 1 else 2
if 0:
    print('never')
if 1:
    print('always')
while 1:
    break
while 0:
    print('never')
ii = 1 and a
jj = 0 and a
kk = a and 0 or 1
ll = 12345678901234567890123456789
mm = 'é', '\u20ac', '\U0001f600', '\x41\101\n', r'\n', b'\xff', '\ud800'
nn = -9223372036854775808, 0xFFFFFFFFFFFFFFFF
oo = a if None else b
pp = (lambda: 1)(), (lambda: (1, 2, 3))()
def defaults(a=1, b=(2, 3), *, c=4, d=-5): return 1, 2
