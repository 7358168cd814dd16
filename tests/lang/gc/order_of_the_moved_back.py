# What comes back from the unreachable list is appended in the order in which it is found: a list's items from the last to the first, before
# what the items refer to, even where an item comes next in the generation.
import gc


class Node:
    def __init__(self, name):
        self.name = name


def order():
    return [o.name for o in gc.get_objects(2) if isinstance(o, Node)]


gc.collect()
first, second, behind = Node("first"), Node("second"), Node("behind")
kept = []
item = Node("item")
another = Node("another")
kept += [item, first, another, second]
item.next = behind
del first, second, behind, item, another
gc.collect()
print(order())
gc.collect()
print(order())
kept[0].next.next = kept
kept = kept[1]
print(gc.collect(), order())

# The same objects in a list that is made in one go: nothing is moved out.
many = [Node(str(i)) for i in range(5)]
gc.collect()
print(order())
many.reverse()
gc.collect()
print(order())
