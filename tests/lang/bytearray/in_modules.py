# Modules that read and write bytes.
import copy
import struct
import sys

buffer = bytearray(12)
struct.pack_into("<HbI", buffer, 1, 513, -2, 70000)
print(buffer, struct.unpack_from("<HbI", buffer, 1), struct.unpack("<I", memoryview(buffer)[4:8]))
struct.Struct(">d").pack_into(memoryview(buffer), 4, 1.5)
print(buffer, struct.unpack_from(">d", memoryview(buffer), 4))
for wrong in (lambda: struct.pack_into("I", bytearray(3), 0, 1), lambda: struct.pack_into("I", b"1234", 0, 1),
              lambda: struct.pack_into("I", bytearray(4), 5, 1), lambda: struct.pack_into("I", bytearray(8), -2, 1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(int.from_bytes(buffer[4:6], "big"), int.from_bytes(memoryview(b"\xff\xfe"), "little", signed=True))
old = bytearray(b"abc")
new = copy.deepcopy({"x": old, "y": old})
print(new, new["x"] is new["y"], new["x"] is old)
# in place: nothing is copied
data = bytearray(b"stressed")
view = memoryview(data)
view[:] = bytes(view[::-1])
print(data)
n = len(data)
for i in range(n // 2):
    data[i], data[n - 1 - i] = data[n - 1 - i], data[i]
print(data, sys.getsizeof(data) - sys.getsizeof(bytearray()))
sieve = bytearray([1]) * 50
sieve[0:2] = b"\0\0"
for i in range(2, 8):
    if sieve[i]:
        sieve[i * i::i] = bytes(len(range(i * i, 50, i)))
print([i for i, prime in enumerate(sieve) if prime])
print(isinstance(data, (bytes, bytearray)), issubclass(bytearray, bytes), type(bytes(data)), data.decode().title())
