a, b = 2 ** 100 + 12345, 3 ** 70 - 6789
print(a + b, a - b, b - a, a * b, a // b, a % b, -a // b, -a % b, divmod(a, -b), a ** 3, -a, abs(-a))
print(a << 65, a >> 33, -a >> 33, a & b, a | b, a ^ b, ~a, -a & b, -a | b, -a ^ b)
print(a == b, a < b, a > -b, hash(a), hash(-a), hash(2 ** 61 - 1), hash(2 ** 61), bool(a), a.bit_length(), a.bit_count())
print(int(str(a)) == a, int(hex(a), 16) == a, oct(a), bin(b)[:20], pow(a, 50, b), pow(3, -1, 7))
print(10 ** 50 // 7, 10 ** 50 / 7, (10 ** 400) // (10 ** 398), 2 ** 0.5, 2 ** -2, (-8) ** 3, 0 ** 0)
