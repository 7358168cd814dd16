class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *args):
        print("call", args)
        return super().__call__(*args)
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print("prepare", name)
        return {"added": 1}
    def __len__(cls): return 7
class A(metaclass=Meta, x=1):
    y = 2
class B(A): pass
A()
print(A.added, len(A), type(B).__name__, isinstance(A, Meta))
