# difference_update makes the table anew when more than a fourth of it is deleted entries, which changes size and order.
import sys
s = {0, 1, 3, 26}
s.difference_update([0, 1])
print(s, list(s), sys.getsizeof(s))
t = set(range(20)); t -= set(range(2, 20)); print(t, sys.getsizeof(t))
u = set(range(20)); u -= {3}; print(u, sys.getsizeof(u))
v = {0, 1, 3, 26}.difference({0}, {1}); print(list(v), sys.getsizeof(v))
