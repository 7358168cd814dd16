class A:
    f = staticmethod(lambda x: x.y)
    z = f(3)
