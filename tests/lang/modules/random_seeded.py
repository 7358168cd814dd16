import random
random.seed(42)
print([random.random() for _ in range(3)], random.randint(1, 100), random.choice("abcdef"), random.uniform(1, 2), random.randrange(0, 100, 5))
x = list(range(10)); random.shuffle(x); print(x, random.sample(range(1000), 5), random.choices("abc", k=5), random.gauss(0, 1), random.getrandbits(100))
random.seed(2 ** 100 + 7); print(random.random()); r = random.Random(7); print(r.random(), r.randint(0, 9)); s = r.getstate(); v = r.random(); r.setstate(s); print(v == r.random())
random.seed(1.5); print(random.random()); random.seed(-3); print(random.random())
