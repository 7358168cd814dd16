def check(x):
    if x: raise KeyError(x)
    return 1
result = [1, check(0), check("key"), 2]
