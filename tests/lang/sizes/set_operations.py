import sys
c = set(range(20)); s = set(range(10, 40))
c ^= s; print(sys.getsizeof(c))
for n in range(0, 60, 3):
    for m in range(0, 60, 7):
        a = set(range(n)); b = set(range(m//2, m)); r=[]
        for op in ("^=", "|=", "&=", "-="):
            c = set(a); exec("c %s b" % op); r.append(sys.getsizeof(c))
            c = set(a); exec("c = c %s b" % op[0]); r.append(sys.getsizeof(c))
        c = set(a); c.symmetric_difference_update(list(b)); r.append(sys.getsizeof(c))
        c = set(a); c.symmetric_difference_update(dict.fromkeys(b)); r.append(sys.getsizeof(c))
        c = a.symmetric_difference(list(b)); r.append(sys.getsizeof(c))
        c = set(a); c ^= c; r.append(sys.getsizeof(c))
        print(n, m, r)
