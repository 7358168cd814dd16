# gc.collect() says how many objects it has found: an instance and its attributes are one of them since 3.11, and were two before.
import gc


class Link:
    pass


gc.collect()
link = Link()
link.next = link
del link
print(gc.collect())
