print(1, 2, sep="-", end="!\n")
print(*"abc", sep="")
print()
print("a", end="")
print("b", "c", sep="\n")
print(None, True, 1.0, [1, "a"], flush=True)
import sys
print("err", file=sys.stdout)
