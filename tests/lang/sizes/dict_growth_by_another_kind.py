# A dict of str keys only gets a table three times as large as it is full when a key of another kind comes in.
import sys
for n in range(0, 60, 3):
    d = {}
    for i in range(n): d[f"k{i}"] = i
    before = sys.getsizeof(d)
    d[1] = 1
    print(n, before, sys.getsizeof(d), end="; ")
