from collections import deque
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0); print(d, d.pop(), d.popleft(), len(d), d[0], d[-1], 3 in d, d.maxlen)
d.rotate(1); print(d); d.extend([7, 8]); d.extendleft("ab"); print(d, list(reversed(d)), d.index("a"), d.count(7))
d = deque(range(200)); d.rotate(-50); del d[10]; d.insert(5, "x"); d.remove(0); d[3] = "y"; print(list(d)[:12], len(d), d == deque(d), d.copy() < deque([99]))
d.clear(); print(d, bool(d))
for f in (d.pop, d.popleft, lambda: d[0], lambda: deque([1], -1)):
    try: f()
    except (IndexError, ValueError) as e: print(e)
d = deque("abc"); it = iter(d); next(it); d.append("d")
try: next(it)
except RuntimeError as e: print(e)
import sys
print(sys.getsizeof(deque()), sys.getsizeof(deque(range(100))), deque([1]) + deque([2]), deque([1]) * 3)
