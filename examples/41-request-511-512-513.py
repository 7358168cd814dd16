# Today the border is at 512 bytes: 512 still come from a pool, 513 do not.
import sys

blocks = []
for size in (511, 512, 513):
    block = bytes(size - sys.getsizeof(b""))
    blocks.append(block)
    print(sys.getsizeof(block))
