# Marking: internal references are taken off a copy of the counts. Whoever keeps a count is a root; what a root
# reaches is moved back from the unreachable list; the rest is garbage.
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None

    def __del__(self):
        print("swept", self.name)


gc.collect()
gc.disable()
root, kept, lost, gone = Node("root"), Node("kept"), Node("lost"), Node("gone")
root.next, kept.next = kept, root
lost.next, gone.next = gone, lost
del kept, lost, gone
gc.collect()
print("kept:", root.next.name, root.next.next is root)
