from sys import getsizeof
d, sizes = {}, []
for i in range(1000):
    d[i] = i
    if not sizes or sizes[-1] != getsizeof(d):
        sizes.append(getsizeof(d))
print(sizes)
d, sizes = {}, []
for i in range(1000):
    d[str(i)] = i
    if not sizes or sizes[-1] != getsizeof(d):
        sizes.append(getsizeof(d))
print(sizes)
for i in range(990):
    del d[str(i)]
print(getsizeof(d), getsizeof(dict(d)), getsizeof(d.copy()))
