import sys
s = {8}; s.discard(8); s.add(0); s.add(1); s.add(2); s.add(3); print(sys.getsizeof(s))
s = {8}; s.discard(8); s.add(16); s.add(1); s.add(2); s.add(3); print(sys.getsizeof(s), list(s))
s = {8, 1}; s.discard(1); s.add(0); print(list(s)); s.add(9); s.add(2);print(list(s)); s.add(3); print(sys.getsizeof(s), list(s))
s = set(); 
for i in range(100):
    s.add(i); s.discard(i)
print(sys.getsizeof(s))
s = {1}; s.pop(); s.add(1); s.add(2); s.add(3); s.add(4); print(sys.getsizeof(s))
s = {1}; s.remove(1); s.update([9, 2, 3, 4]); print(sys.getsizeof(s), list(s))
s = {1}; s.remove(1); s.add(9); print(list(s)); s.add(1); print(list(s), sys.getsizeof(s)); s.add(17); s.add(25); print(list(s), sys.getsizeof(s))
import sys
s = {1, 9, 17}; s.remove(1); s.remove(9); s.add(25); s.add(33); print(list(s))
s = set(range(40)); 
for i in range(0, 40, 2): s.discard(i)
for i in range(128, 168, 3): s.add(i); 
print(list(s), sys.getsizeof(s))
import itertools
def rnd():
    x = 12345
    while 1:
        x = (x * 1103515245 + 12345) % 2**31
        yield x >> 8
r = rnd()
for n in (5, 20, 100):
    s = set()
    for i in range(600):
        v = next(r) % (n * 40)
        if next(r) % 3: s.add(v)
        elif s and next(r) % 2: s.discard(next(iter(s)))
        else: s ^= {v, v + 1, next(r) % n}
        if i % 50 == 0: print(list(s)[:30], len(s), sys.getsizeof(s))
