class A:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        return super().__new__(cls)
    def __init__(self, x):
        print("init", x)
A(1)
class B:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(B())
class C:
    def __init__(self): return 3
try:
    C()
except TypeError as e:
    print(e)
try:
    object(1)
except TypeError as e:
    print(e)
class D: pass
try:
    D(1)
except TypeError as e:
    print(e)
