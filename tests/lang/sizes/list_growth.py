from sys import getsizeof
a, sizes = [], []
for i in range(200):
    a.append(i)
    if not sizes or sizes[-1] != getsizeof(a):
        sizes.append(getsizeof(a))
print(sizes)
back = []
while a:
    a.pop()
    if not back or back[-1] != getsizeof(a):
        back.append(getsizeof(a))
print(back)
