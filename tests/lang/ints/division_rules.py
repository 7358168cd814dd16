for a in (7, -7):
    for b in (2, -2, 7, -7):
        print(a // b, a % b, divmod(a, b), a / b, round(a / b, 3))
print(7.5 // 2, -7.5 // 2, 7.5 % -2, divmod(-7.5, 2), 5 % 3.5, -0.0 // 1)
