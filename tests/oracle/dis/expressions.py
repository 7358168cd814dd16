a = b = c = 1
x = a + b * c - a // b % c ** 2 @ b
y = -a + ~b - +c
z = not a
w = a and b or not c
v = a if b else c if z else w
u = a < b <= c != x is y is not z in w not in v
t = (a < b) < c
s = [a, *b, c]
r = {*a, b}
q = (a, *b)
p = {a: b, **c, 'x': 1, 'y': 2}
o = {'a': 1, 'b': 2, 'c': 3}
n = {1, 2, 3}
m = [1, 2, 3]
l = x[1:2, ::3, ...]
k = x[a:b:c][:][1:]
x[0] = y[1:2] = 5
x.a.b.c = 1
del x[0], y.a, (a, [b, c])
a, b = b, a
a, b, c = c, b, a
[a, (b, *c), d] = x
*a, b = x
(f := 1)
print(f := 2, g := 3)
a += 1
x[a] -= b
x.y.z *= 3
x //= a ** 2
a <<= b
a: int = 1
x.b: int
x[1]: str = 'x'
(c): int
lambda: 0
h = lambda a, b=1, *c, d, e=2, **f: (a, b, c, d, e, f)
i = lambda *, k: k
print(a, b, *c, d=1, **e)
print(*a, *b)
print(**a, **b)
print(a, sep='', **b, end='')
x.method(a, b, c=1)
x.method(*a)
x(1)(2)[3].y(4)
(a
 .b
 .c(1)
 .d)
None, True, False, ...
assert a
assert a < b, 'message'
assert not a and (b or c)
if a < b < c:
    pass
while not (a or b):
    pass
j = a if b < c < x else d
k = [1, 2, a]
l = {**a}
m = {1: 2, **b, 3: 4, 5: 6}
big = [a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a]
many = dict(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9, j=10, k=11, l=12, m=13, n=14, o=15, p=16, q=17)
