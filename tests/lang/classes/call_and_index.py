class A:
    def __call__(self, *args, **kw): return args, kw
    def __index__(self): return 2
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 9
    def __bytes__(self): return b"by"
    def __str__(self): return "str"
    def __format__(self, spec): return "fmt:" + spec
    def __hash__(self): return 42
a = A()
print(a(1, x=2), [10, 20, 30][a], int(a), float(a), round(a), round(a, 2), bytes(a), str(a), f"{a:>5}", hash(a), hex(a))
print("%s %r" % (a, 1), "{:x}".format(a), range(5)[a], "abc"[a])
