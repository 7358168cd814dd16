# oracle: none
# CPython's stack lasts for some 10,000 tuples in each other, ours says where it ends.
deep = ()
for i in range(100_000):
    deep = (deep,)
try:
    hash(deep)
except RecursionError as e:
    print(e)
