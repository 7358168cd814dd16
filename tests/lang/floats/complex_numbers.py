# Complex numbers: literals, arithmetic with ints and floats, construction, texts and what they refuse.
import sys

z, w = 3 + 4j, complex(1, -2)
print(z, w, z + w, z - w, z * w, z / w, -z, +z, abs(z), z ** 2, z ** -1, 2 ** z, z ** 0.5, z ** w, z == 3 + 4j, z != w, not 0j)
print(z.real, z.imag, z.conjugate(), type(z), sys.getsizeof(z), hash(z) == hash(3 + 4j), hash(2 + 0j) == hash(2), 1j == 1, 2 + 0j == 2, 2.5 == 2.5 + 0j)
print(1j, 0j, -0j, 1e3j, .5j, 1_0j, 1J, -1j, complex(-0.0, 1), complex(0, -0.0), 1e100 + 1e-7j, complex("inf") * 1j, [1j], {1j: "i"}[1j])
print(1 + 1j, 1.5 - 1j, 2j * 3, 6j / 2, 1 - 1j == complex(1, -1), (-8) ** (1 / 3), (-1.0) ** 0.5, sum([1j, 2, 0.5]), 1j * 1j, 1j ** 2, 0 ** 0j)
print(complex(), complex(5), complex(1.5, True), complex("1+2j"), complex(" -3.5e2-1j "), complex("j"), complex("-j"), complex("(1-2j)"), complex("7"))
print(complex(imag=2), complex(real=1, imag=1), complex(1j, 1j), complex(2, 1j), complex("nan+infj"), complex("1e5j"), complex("+1_0j"))
print(f"{z:.2f} {z} {z!r:>10}|{z:>12}|{1j:g} {z:+.1e} {z:*^14.1f} {1.5j:8}|{12345.678 + 1j:,.2f}", format(0j), format(-1.5 - 0j, ".3"), "%s %r" % (z, w))
print(isinstance(z, complex), isinstance(1, complex), z.__complex__(), z.__getnewargs__(), bool(0j), complex.__doc__[:6], round(z.real), z is +z)


class Money(complex):
    unit = "e"


class Asked:
    def __complex__(self):
        return 1 + 1j


class Wrong:
    def __complex__(self):
        return 1


m = Money(1, 2)
print(m, m + 1, type(m + 1), type(+m), m == 1 + 2j, complex(Asked()), complex(m), type(complex(m)))
match z:
    case 3 + 4j:
        print("matched")
match -1j:
    case -1j:
        print("matched too")
match 2 - 1j:
    case complex(real=r, imag=i):
        print(r, i)
for text in ("1 + 2j", "1+2", "j1", "", "1+j+", "x", "1+2jj", "(1", "1..5j", "+", "--1j", "1e", "inf", "1+ 2j"):
    try:
        print(repr(text), complex(text))
    except ValueError as e:
        print(repr(text), e)
for call in (lambda: 1j / 0, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: 1j < 2, lambda: int(1j), lambda: float(1j), lambda: 1j // 2, lambda: 1j % 2,
             lambda: complex([]), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex(1, []), lambda: complex(Wrong()), lambda: complex(1, 2, 3),
             lambda: pow(1j, 2, 3), lambda: f"{1j:d}", lambda: f"{1j:05}", lambda: f"{1j:=5}", lambda: 1j + "a", lambda: round(1j), lambda: setattr(1j, "real", 1),
             lambda: abs(complex(1e308, 1e308)), lambda: (1e200 + 1j) ** 3, lambda: complex(10**400), lambda: 1j + 10**400, lambda: divmod(1j, 1), lambda: 1j()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
a, b = 1j, 1j
print(a is b, (lambda: 2j).__code__.co_consts, (lambda: -0.0 - 0j).__code__.co_consts, eval("1j") is 1j)
