# oracle: none
# Making an object may start a collection whose finalizers change what the object is made from.
import gc


class Garbage:
    def __init__(self, act):
        self.act = act
        self.me = self

    def __del__(self):
        gc.set_threshold(0)
        self.act()


def during(what, act, make):
    "What [make] answers if the collection before its first object calls [act]."
    kept = [[] for _ in range(200)]  # more than free lists have
    Garbage(act)
    gc.set_threshold(1)
    try:
        result = make()
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    gc.set_threshold(0)
    print(what, str(result)[:60])


gc.set_threshold(0)
kept = [[] for _ in range(200)]
for what, make in {
    "slice": lambda a: a[10:90],
    "step": lambda a: a[::3],
    "copy": lambda a: a.copy(),
    "concatenation": lambda a: [0] + a,
    "repetition": lambda a: a * 3,
    "tuple": lambda a: tuple(a),
    "tuple of a dict's keys": lambda a: tuple({x: x for x in a}),
    "sorted": lambda a: sorted(a),
    "assignment to itself": lambda a: a.__setitem__(slice(None, None, -1), a),
}.items():
    a = list(range(100))
    during(what, lambda: a.__delitem__(slice(2, None)), lambda: make(a))


class Instance:
    def __init__(self):
        self.a = 1
        self.b = 2


x = Instance()
d = x.__dict__
during("copy of an instance's dict", lambda: d.update({1: 2}), lambda: d.copy())
x = Instance()
d = x.__dict__
during("the same, emptied", d.clear, lambda: d.copy())
d = {i: i for i in range(100)}
during("copy of a dict", d.clear, lambda: d.copy())
d = {i: i for i in range(100)}
during("list of a dict", d.clear, lambda: list(d))
d = {i: i for i in range(100)}
during("items of a dict", d.clear, lambda: list(d.items()))
array = bytearray(b"a,b,c" * 100)
during("split", array.clear, lambda: len(array.split(b",")))
array = bytearray(b",")
during("split by what is emptied", array.clear, lambda: (b"a,b" * 9).split(array))
array = bytearray(b"a\nb\nc" * 100)
during("splitlines", array.clear, lambda: array.splitlines())
