print(0.1 + 0.2, 1.1 * 3, 2.0 ** 0.5, 7.0 // 2, -7.0 % 3, 1e308 * 10, 5.0 / 2, 1.0 == 1, hash(1.0) == hash(1), hash(0.5), hash(1e300), hash(float("inf")))
print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (3.7).__trunc__(), (255.5).hex(), float.fromhex("0x1.8p1"), float(" 1e3 "), float("1_0.5"))
for bad in ("", "abc", "1.2.3", "1e", "0x1"):
    try:
        float(bad)
    except ValueError as e:
        print(e)
print(max(1.0, float("nan")), min(float("nan"), 1), float("nan") == float("nan"), 0.0 == -0.0, int(1e20))
