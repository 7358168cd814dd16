def register(tag):
    def deco(cls):
        cls.tag = tag
        return cls
    return deco
@register("x")
class A: pass
print(A.tag)
def replace(cls): return 5
@replace
class B: pass
print(B)
