# Who asks an iterable for its length before walking it, and who asks only its iterator.
class N:
    def __iter__(self): print(end="iter "); return iter(())
    def __len__(self): print(end="len "); return 0
n, a = N(), [1]
for text in ("''.join(n)", "b''.join(n)", "set().update(n)", "[*n]", "(*n,)", "{*n}", "a.extend(n)", "a[0:0] = n", "a[:] = n", "a[::1] = n", "sum(n)", "sorted(n)", "any(n)",
             "bytes(n)", "tuple(n)", "list(n)", "set(n)", "frozenset(n)", "dict(n)", "enumerate(n)", "print(*n)", "[x for x in n]", "list(zip(n))", "(lambda *a: a)(*n)",
             "dict.fromkeys(n)", "1 in n", "max(n, default=1)", "list(map(str, n))", "list(reversed([n]))"):
    print(end=text + ": ")
    exec(text)
    print()
class Bad:
    def __iter__(self): raise TypeError("mine")
for text in ("''.join(Bad())", "b''.join(Bad())", "a[:] = Bad()", "a[::2] = Bad()", "a[:] = 3", "''.join(3)", "b''.join(3)", "dict([Bad()])", "dict([3])", "list(Bad())"):
    try: exec(text)
    except TypeError as e: print(text, e)
