d = {1: 1, 2: 2}
try:
    for k in d: d[k + 10] = 1
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e:
    print(e)
l = [1, 2, 3]
for x in l:
    if x < 3: l.append(x + 5)
    if len(l) > 6: break
print(l)
d = dict.fromkeys(range(3))
try:
    for k in d.items(): del d[0]
except (RuntimeError, KeyError) as e:
    print(type(e).__name__, e)
