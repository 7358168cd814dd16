import gc
class N:
    alive = 0
    def __init__(self):
        N.alive += 1
        self.me = self
    def __del__(self):
        N.alive -= 1
for _ in range(5000):
    N()
print(N.alive < 1000)
gc.collect()
print(N.alive)
