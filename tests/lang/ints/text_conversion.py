print(int("  12 "), int("-0x1f", 16), int("0b101", 0), int("1_000"), int("z", 36), int(b"12"), int(3.99), int(-3.99), int(True), int())
for bad in ("", "1__0", "_1", "0x", "1.5", "abc", "12a", "1 2"):
    try:
        int(bad)
    except ValueError as e:
        print(e)
try:
    int("1" * 5000)
except ValueError as e:
    print(e)
try:
    str(10 ** 5000)
except ValueError as e:
    print(e)
print(len(hex(10 ** 5000)))
