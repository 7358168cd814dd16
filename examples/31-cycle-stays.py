# Two objects that hold each other: their counts never fall to 0, although nobody can reach them.
import gc


class Node:
    def __del__(self):
        print("reclaimed", self.name)


gc.disable()
a = Node()
b = Node()
a.name, b.name = "a", "b"
a.other, b.other = b, a
del a, b
print("no names are left")
gc.collect()
print("the collector has been here")
