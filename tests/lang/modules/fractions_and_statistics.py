# Exact fractions, and the averages and deviations that are computed with them.
import math
import statistics
from fractions import Fraction
from numbers import Integral, Number, Rational, Real

half, third = Fraction(1, 2), Fraction("1/3")
print(half + third, repr(half - third), half * third, half / third, half // third, -half % third, divmod(Fraction(7, 2), half), abs(-half))
print(half ** 3, half ** -2, 2 ** half, half ** 0.5, half + 1, 1 - half, half + 0.25, half == 0.5, half < third, third > 0.3, hash(half) == hash(0.5))
print(Fraction(6, -8), Fraction(0.1), Fraction("0.125"), Fraction("-1.5e2"), Fraction(), Fraction(3), Fraction(2.5), Fraction(half))
print(Fraction(math.pi).limit_denominator(100), Fraction(0.1).limit_denominator(), round(Fraction(7, 2)), round(Fraction(22, 7), 2), int(Fraction(-7, 2)))
print(math.floor(Fraction(-7, 2)), math.ceil(Fraction(-7, 2)), math.trunc(Fraction(-7, 2)), float(third), half.numerator, half.denominator)
print(sum([Fraction(1, n) for n in range(1, 11)]), sorted([half, third, 0.4]), half.as_integer_ratio(), bool(Fraction(0)), {half: "h"}[0.5])
print([isinstance(x, k) for x in (1, 1.5, half, True, "s") for k in (Number, Real, Rational, Integral)])
for bad in (lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: Fraction(1.5, 2), lambda: half / 0, lambda: half + "a", lambda: Fraction("1/0")):
    try:
        bad()
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
scores = [88, 92.5, 79, 93, 85, 79]
print(statistics.mean(scores), statistics.median(scores), statistics.mode(scores), statistics.multimode("aabbc"), statistics.fmean(scores))
print(statistics.stdev(scores), statistics.pstdev(scores), statistics.variance(scores), statistics.pvariance([1, 2, 3, 4]), statistics.mean([1, 2, 3, 4]))
print(statistics.quantiles(scores), statistics.quantiles(range(10), n=10, method="inclusive"), statistics.median_low([1, 2, 3, 4]), statistics.median_high([1, 2]))
print(statistics.harmonic_mean([40, 60]), statistics.geometric_mean([54, 24, 36]), statistics.mean([half, third]), statistics.mean([0.1] * 10), statistics.median([3, 1]))
print(statistics.correlation([1, 2, 3], [2, 4, 7]), statistics.covariance([1, 2, 3], [2, 4, 7]), statistics.linear_regression([1, 2, 3], [2, 4, 7]))
print(statistics.NormalDist(100, 15), statistics.NormalDist(100, 15).cdf(130), statistics.NormalDist(0, 1).pdf(0))
for call in (statistics.mean, statistics.median, statistics.mode, statistics.stdev, statistics.variance):
    try:
        call([])
    except statistics.StatisticsError as e:
        print(call.__name__, e)
