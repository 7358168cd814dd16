d = {i: i for i in range(5)}
del d[1]; d[1] = "again"; d[0] = "zero"
print(d, list(d))
e = dict.fromkeys(range(20))
for i in range(15): del e[i]
e["x"] = 1
print(list(e))
