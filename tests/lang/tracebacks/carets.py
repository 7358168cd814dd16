d = {"a": {"b": None}}
def f(x, y):
    return x["a"]["b"]["c"] + y
f(d, 1)
