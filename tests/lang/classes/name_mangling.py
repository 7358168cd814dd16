class A:
    __x = 1
    def get(self): return self.__x
    def set(self, v): self.__y = v
a = A()
a.set(3)
print(a.get(), a.__dict__, A._A__x, hasattr(a, "__x"))
