import sys
def f(): raise ValueError("v")
try:
    f()
except ValueError as e:
    print("caught", e)
raise KeyError("k")
