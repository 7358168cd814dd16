# Dicts whose keys are ints and strs, other numbers and what is equal to them, of every width of index: the same steps with a
# look-up of its own for exact ints and strs and without.
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
class S(str):
    pass
class I(int):
    pass
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
    def __eq__(self, o): return isinstance(o, H) and self.h == o.h or o == self.h
    def __repr__(self): return "H%d" % self.h
def key(kind, n):
    k = rnd(12) if kind == 0 else kind
    i = rnd(n)
    if k < 4: return i - 3
    if k < 8: return "k%d" % i
    if k == 8: return float(i)
    if k == 9: return (1 << 61) + i - 2
    if k == 10: return -(1 << 62) - i
    if k == 11: return [S("k%d" % i), I(i), H(i), (i, "k"), True, None, -(2**61 - 1) + i, chr(300 + i)][rnd(8)]
    return i
def play(kind, n, steps):
    d = {}
    log = 0
    for s in range(steps):
        op = rnd(10)
        k = key(kind, n)
        if op < 4:
            d[k] = s
        elif op < 6:
            if k in d: del d[k]
        elif op == 6:
            log = (log * 31 + (d.get(k, -1) if isinstance(d.get(k, -1), int) else 7)) % 1000003
        elif op == 7:
            try: log += d[k]
            except KeyError as e: log += 1
        elif op == 8:
            log += d.pop(k, 5)
        else:
            log = (log * 7 + len(d) + (k in d)) % 1000003
    return log, len(d), sum(d.values()) % 1000003, [str(k) for k in list(d)[:6]], [str(k) for k in list(d)[-6:]]
for kind in (0, 1, 5, 9):
    for n in (4, 20, 300, 5000):
        print(kind, n, play(kind, n, 1500))
big = {}
for i in range(24000):
    big[i] = i
for i in range(0, 24000, 3):
    del big[i]
for i in range(0, 24000, 2):
    big[i] = -i
print(len(big), sum(big.values()), sum(k * i % 7 for i, k in enumerate(big)))
d = {i: i for i in range(10)}
try:
    for k in d: d[k + 100] = 1
except RuntimeError as e: print(e)
try:
    for k in d:
        del d[k]
        d[-k - 1000] = 1
except RuntimeError as e: print(e)
it = iter(d); print(next(it), it.__length_hint__())
