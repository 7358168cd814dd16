# Integers from -5 to 256 are made once and shared. int(text) makes the number while the program runs,
# so that the compiler cannot share it.
def cached(n):
    return int(str(n)) is int(str(n))


for n in (-6, -5, 0, 1, 256, 257, 789):
    print(n, cached(n))
