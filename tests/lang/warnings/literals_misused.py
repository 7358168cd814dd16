x = 5  # each warning is said once, at the line of the expression, before anything runs
if x is 5: print("a")
if x is not "s": print(1)
if () is x: pass
assert (x, "msg")
try:
    "a" (1)
except TypeError as e: print(e)
try:
    [1,2][1,2]
except TypeError as e: print(e)
try:
    [(1,2) (3,4)]
except TypeError as e: print(e)
try:
    1(2)
except TypeError as e: print(e)
try:
    1.5[2]
except TypeError as e: print(e)
try:
    {1}[2]
except TypeError as e: print(e)
try:
    "abc"["a"]
except TypeError as e: print(e)
try:
    (lambda: 1)[2]
except TypeError as e: print(e)
try:
    f"{x}"(1)
except TypeError as e: print(e)
try:
    [x for x in range(3)](2)
except TypeError as e: print(e)
try:
    None[1]
except TypeError as e: print(e)
try:
    [1]["a"], (1,)[None], (1,2)[1.5], [1][(1,)],[1][lambda:1]
except TypeError as e: print(e)
def f():
    return x is 1
def g():
    x = 3
    if x is ...: return 1
    if x is None or x is True: return
    if 1 is 1 is x: pass
f()
print("\d", b"\d", '\8', '\777')
print(1if x else 2, 0x1for x in [])
