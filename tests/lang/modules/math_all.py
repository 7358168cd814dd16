import math
print(math.sqrt(2), math.pi, math.e, math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.fabs(-3), math.factorial(20), math.gcd(48, 18), math.lcm(4, 6), math.comb(10, 3), math.perm(5, 2), math.isqrt(10 ** 20 + 1), round(math.pow(2, 3), 9), round(math.hypot(3, 4), 9), round(math.log(8, 2), 9), round(math.log2(8), 9), round(math.log10(1000), 9), round(math.exp(0), 9), math.fmod(-7, 3), math.modf(2.5), math.frexp(8.0), math.ldexp(0.5, 4), math.copysign(1, -0.0), math.isclose(0.1 + 0.2, 0.3), math.isnan(float("nan")), math.isinf(math.inf), math.prod([1, 2, 3]), math.fsum([0.1] * 10), round(math.degrees(math.pi), 9), round(math.radians(180), 9), round(math.dist([0, 0], [3, 4]), 9), round(math.cbrt(27), 9))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.exp(1000), lambda: math.sqrt("a"), lambda: math.factorial(1.5), lambda: math.acos(2), lambda: math.floor(math.inf), lambda: math.pow(0, -1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(round(math.log(10 ** 400), 9), math.sin(0), math.cos(0), round(math.atan2(1, 1), 9))
