print(1 / 3, 2 / 3, 10 ** 30 / 3, (2 ** 1000 + 1) / 2 ** 999, 1 / 10 ** 300, -1 / 3, 10 ** 23 / 1)
try:
    10 ** 400 / 1
except OverflowError as e:
    print(e)
try:
    float(10 ** 400)
except OverflowError as e:
    print(e)
