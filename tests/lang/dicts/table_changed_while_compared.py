# oracle: none
# A comparison may leave another table than the one that is being looked through, and an iterator may find one that ends earlier.
class Key:
    def __init__(self, hash, act=None):
        self.hash = hash
        self.act = act

    def __hash__(self):
        return self.hash

    def __eq__(self, other):
        act, self.act = self.act, None
        if act:
            act()
        return self is other


# The dict is empty again when the key that is no str goes in: its table is one for strs.
d = {}
d[Key(1, d.clear)] = "first"
d[Key(1)] = "second"
print(len(d), list(d.values()))
d["text"] = "third"
print(len(d), [type(key).__name__ for key in d], d["text"])
for i in range(20):
    d[i] = i
print(len(d), sum(d[i] for i in range(20)))

d = {Key(1): "first"}
def renew():
    d.clear()
    d["a"] = "other"
key = Key(1, renew)
d[key] = "second"
print(len(d), "a" in d, d.get(key), list(d.values()))

# As many items as before, in a table where they stand further in front.
d = {i: i for i in range(20)}
for i in range(10):
    del d[i]
steps = reversed(d)
d.clear()
d.update((i, i) for i in range(100, 110))
print(next(steps))

# What is not to be found in a mapping that fails without saying what.
def f(**named):
    pass

class Mapping:
    def __init__(self, *why):
        self.why = why

    def keys(self):
        return ["a"]

    def __getitem__(self, key):
        raise KeyError(*self.why)


for why in ((), ("a",), ("a", "b")):
    try:
        f(**Mapping(*why))
    except Exception as e:
        print(type(e).__name__, e.args)
