# The methods of bytes and bytearray were there before the program: looking for one makes no object that the collector counts.
import gc

log = []
gc.collect()
counts = [gc.get_count()[0] for _ in range(12)]
gc.callbacks.append(lambda phase, info: log.append(phase))
gc.set_threshold(12)
counts[0] = gc.get_count()[0]
"abc".upper()
counts[1] = gc.get_count()[0]
b"abc".hex()
counts[2] = gc.get_count()[0]
b"abc".find(b"a")
counts[3] = gc.get_count()[0]
array = bytearray(b"abc")
counts[4] = gc.get_count()[0]
array.append(1)
counts[5] = gc.get_count()[0]
gc.set_threshold(700)
print([b - a for a, b in zip(counts, counts[1:6])], log)
