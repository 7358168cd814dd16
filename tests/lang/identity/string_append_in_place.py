s = "abc" + str(1)
before = id(s)
t = s
s += "x"
print(s is t, t)
