# A list of 200,000 linked instances is built, walked and dropped.
class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


def build(n):
    head = None
    for i in range(n):
        head = Node(i, head)
    return head


total = 0
for i in range(5):
    head = build(200000)
    node = head
    while node is not None:
        total += node.value
        node = node.next
    head = node = None
print(total)
