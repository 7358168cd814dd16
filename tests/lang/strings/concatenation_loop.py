s = ""
for i in range(10):
    s += str(i)
t = s
s += "é"
s += "中"
print(s, t, len(s))
