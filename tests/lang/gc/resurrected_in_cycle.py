import gc
kept = []
class R:
    def __del__(self):
        kept.append(self)
        print("del")
r = R()
r.me = r
del r
print(gc.collect())
print(len(kept))
kept.clear()
print(gc.collect())
