words = ["bb", "a", "cc", "B", "A"]
print(sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted([(1, "b"), (0, "z"), (1, "a")], key=lambda p: p[0]))
try:
    sorted([1, "a"])
except TypeError as e:
    print(e)
l = [3, 1, 2]
def k(x):
    l.append(x)
    return x
try:
    l.sort(key=k)
except ValueError as e:
    print(e, sorted(l))
print(sorted(range(100), key=lambda x: x * 37 % 101)[:10], sorted([3, 1, 2], reverse=True))
