x = [1, 2, 3, 4, 5]
del x[0], x[-1]
print(x)
del x[:2]
print(x)
a = b = 1
del a, (b)
try:
    a
except NameError as e:
    print(e)
d = {"k": {"j": 1}}
del d["k"]["j"]
print(d)
