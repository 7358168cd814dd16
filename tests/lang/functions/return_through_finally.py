# A return leaves several blocks; the code of a finally that it passes may have blocks of its own.
def f(n):
    try:
        try:
            while n > 0:
                n -= 1
                if n == 1: return (len("ab") + n)
                if n == 3: return [n] * 2
                for x in (1, 2):
                    if x == n: break
        except KeyError as error:
            print(error)
    finally:
        for i in range(2):
            try:
                with CM(): print("in", i)
            except ValueError: print("caught")
            finally: print("fin", i)
        last = (lambda y: y + n)(2)
        print("last", last)
    return "end"
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): pass
print(f(0), f(1), f(2), f(4), f(5))
