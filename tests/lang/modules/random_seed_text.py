import random
for s in ("hello", "", b"x", 1.5, True, None, 10**40, -5, "日本"):
    random.seed(s)
    if s is not None: print(random.random(), random.randint(1, 1000))
random.seed("a", version=1) 
print(random.random())
random.seed(b"bytes", 1); print(random.random())
try: random.seed([1])
except TypeError as e: print(e)
r = random.Random("x"); print(r.random(), r.choice("abc"), r.gauss(0, 1), r.sample(range(100), 5), r.shuffle([1]), r.choices("ab", k=3), r.uniform(1,2), r.getrandbits(70), r.expovariate(1))
