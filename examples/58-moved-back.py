# The chain of the collector's own description: link_2 and link_3 look unreachable at first and are moved back.
import gc


class Link:
    def __init__(self, next_link=None):
        self.next_link = next_link


gc.collect()
link_3 = Link()
link_2 = Link(link_3)
link_1 = Link(link_2)
link_3.next_link = link_1
A = link_1
del link_1, link_2, link_3

link_4 = Link()
link_4.next_link = link_4
del link_4

print(gc.collect())
print(A.next_link.next_link.next_link is A)
