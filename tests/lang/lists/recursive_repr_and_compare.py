a = [1]
a.append(a)
print(a, [a], {"k": a})
d = {}
d["d"] = d
print(d)
b = [1]
b.append(b)
try:
    a == b
except RecursionError as e:
    print(e)
t = ([],)
t[0].append(t)
print(t)
s = []
s.append((s, {1: s}))
print(s)
