from sys import getsizeof
def f():
    pass
class A:
    def m(self):
        pass
print(getsizeof(f), getsizeof(A().m), getsizeof(len), getsizeof(lambda: 0), getsizeof(A), getsizeof(int))
print(getsizeof(iter([])), getsizeof(iter(())), getsizeof(iter({})), getsizeof(iter("")), getsizeof(iter(range(3))))
print(getsizeof(enumerate([])), getsizeof(zip()), getsizeof(map(str, [])), getsizeof(filter(None, [])), getsizeof(reversed("a")))
print(getsizeof(property()), getsizeof(staticmethod(f)), getsizeof(ValueError()), getsizeof(type(None)))
