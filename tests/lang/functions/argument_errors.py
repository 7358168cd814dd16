def f(a, b): pass
def g(*, k): pass
def h(): pass
def k(a, b=1, *, c=2): pass
for call in (lambda: f(), lambda: f(1), lambda: f(1, 2, 3), lambda: f(1, a=2), lambda: f(1, 2, x=3), lambda: g(1), lambda: g(),
             lambda: h(1), lambda: h(x=1), lambda: k(), lambda: k(1, 2, 3), lambda: f(*[1], *[2, 3]), lambda: f(**{"a": 1}, **{"a": 2}),
             lambda: f(*1), lambda: f(**1), lambda: f(1, **{1: 2})):
    try:
        call()
    except TypeError as e:
        print(e)
class A:
    def m(self, x): pass
    def n(): pass
for call in (lambda: A().m(), lambda: A().m(1, 2), lambda: A.m(), lambda: A().n()):
    try:
        call()
    except TypeError as e:
        print(e)
