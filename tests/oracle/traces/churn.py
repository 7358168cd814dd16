# Blocks of every class come and go at random; arenas are emptied and taken again.
import random

random.seed(20)
held = []
for phase in range(12):
    for _ in range(30000):
        held.append(bytes(random.randrange(700)) if random.random() < 0.7 else [None] * random.randrange(90))
        if len(held) > 20000:
            held[random.randrange(len(held))] = held.pop()
    random.shuffle(held)
    del held[(phase % 4) * 2000 :]
