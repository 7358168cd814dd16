class A:
    def __del__(self): raise ValueError("in del")
a = A()
try:
    del a
    print("no exception here")
except ValueError:
    print("never")
