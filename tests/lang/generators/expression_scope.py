x = 5
g = (x * y for y in range(3))
x = 10
print(list(g))
print(sum(i * i for i in range(10)), max(len(w) for w in ["a", "bcd"]))
print(list((a, b) for a in range(3) for b in range(a) if a != b))
