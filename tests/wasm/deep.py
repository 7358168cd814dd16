# Structures a million deep end without exhausting a stack: by reference counts alone, and by the collector.
import gc

N = 1_000_000


class Node:
    def __init__(self, next):
        self.next = next


def linked():
    head = None
    for i in range(N):
        head = Node(head)
    return head


def nested():
    outer = []
    for i in range(N):
        outer = [outer]
    return outer


def ring():
    first = last = []
    for i in range(N - 1):
        last = [last]
    first.append(last)


def ring_of_nodes():
    first = last = Node(None)
    for i in range(N - 1):
        last = Node(last)
    first.next = last


gc.disable()
linked()
print("a linked list")
nested()
print("a nested list")
ring()
print("a cycle of lists", gc.collect())
ring_of_nodes()
print("a cycle of instances", gc.collect())
gc.enable()
held = linked(), nested()
print(gc.collect())
del held
print(gc.collect())
