# How much a bytearray has room for: when it grows, shrinks and loses its beginning.
import sys
for x in (bytearray(), bytearray(b'abc'), bytearray(3), bytearray([1,2,3]), bytearray(range(10)), bytearray(i for i in range(10)), bytearray('abc','utf8'), bytearray((1,2)), bytearray(bytearray(5)), bytearray(memoryview(b'abcd')), bytearray(0), bytearray(b''), bytearray(list(range(40)))):
    print(sys.getsizeof(x), x.__alloc__(), x)
b = bytearray()
l=[]
for i in range(120):
    b.append(i); l.append(b.__alloc__())
print(l)
l=[]
while b:
    b.pop(); l.append(b.__alloc__())
print(l)
b = bytearray(b'abcdef'); 
del b[:2]; print(b, b.__alloc__(), sys.getsizeof(b)); b += b'xyz'; print(b, b.__alloc__())
b.extend(b'12345'); print(b.__alloc__()); b.extend([1,2,3]); print(b.__alloc__()); b.extend(range(50)); print(b.__alloc__(), len(b))
try: b += b; print(len(b))
except Exception as e: print(type(e), e)
try: b.extend('abc')
except Exception as e: print(type(e), e)
try: b.extend(5)
except Exception as e: print(type(e), e)
print(sys.getsizeof(iter(b)), type(iter(b)))
print(b[:3].__reduce__(), b[:3].__reduce_ex__(4), bytearray().__reduce_ex__(2))
class B(bytearray): pass
x = B(b'q'); x.a = 1
print(x, repr(x), sys.getsizeof(x), x.__reduce_ex__(4), x[0:1].__class__, (x + b'').__class__, x.copy().__class__, x.upper().__class__, (x * 2).__class__)
print([n for n in dir(bytearray) if n != '__getstate__'])
