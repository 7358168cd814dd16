def f(n):
    try:
        print("try", n)
        if n == 1: raise ValueError("v")
        if n == 2: return "returned"
    except ValueError as e:
        print("except", e)
    else:
        print("else")
    finally:
        print("finally")
    return "end"
print(f(0), f(1), f(2))
def g():
    try: return 1
    finally: return 2
print(g())
def h():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally:
            print("fin", i)
h()
