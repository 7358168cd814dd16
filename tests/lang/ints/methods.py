print((255).to_bytes(2, "big"), (255).to_bytes(4, "little"), int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff", "big", signed=True), (-2).to_bytes(2, "big", signed=True))
print((10).bit_length(), (10).bit_count(), (5).as_integer_ratio(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator)
print((1234567).__format__(","), format(255, "x"), format(255, "#X"), format(5, "08b"), format(-5, "+d"), format(5, "^7"), format(65, "c"))
try:
    (300).to_bytes(1, "big")
except OverflowError as e:
    print(e)
