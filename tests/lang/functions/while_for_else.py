for i in range(3):
    if i == 5: break
else:
    print("for else")
n = 3
while n:
    n -= 1
    if n == 1: break
else:
    print("never")
for i in []: pass
else: print("empty", "i" in dir())
for i in range(5):
    if i % 2: continue
    print(i, end=" ")
print(i)
