# Loops over ints, then floats.
def run(n):
    total = 0
    for i in range(n):
        for j in range(100):
            total += i ^ j & 7
            if total > 1000000:
                total -= 1000000
    x = 0.0
    i = 0
    while i < n * 30:
        x = x * 0.5 + i
        i += 1
    return total, x


print(run(60000))
