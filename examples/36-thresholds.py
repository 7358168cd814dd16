# When a collection starts: 700 more containers made than freed; 10 young collections; 10 middle ones.
import gc

print(gc.get_threshold())
gc.collect()
before = [generation["collections"] for generation in gc.get_stats()]
keep = []
for number in range(10000):
    keep.append([number])
after = [generation["collections"] for generation in gc.get_stats()]
print([new - old for new, old in zip(after, before)])
