from sys import getsizeof
s, sizes = set(), []
for i in range(1000):
    s.add(i)
    if not sizes or sizes[-1] != getsizeof(s):
        sizes.append(getsizeof(s))
print(sizes)
print(getsizeof(set(range(5))), getsizeof(frozenset(range(100))))
