# A chain of ends that is too long is put off link by link: meanwhile a weak reference says that its referent is gone.
import weakref


class Node(list):
    def __hash__(self):
        return 1


references = []
alive = []


class Asks:
    def __del__(self):
        for r in references:
            o = r()
            if o is not None:
                alive.append(type(o).__name__)


def chain(n):
    below = None
    for i in range(n):
        node = Node([Asks() if i % 10 == 0 else None, below])
        references.append(weakref.ref(node))
        below = (node,)
    return below


x = chain(300)
del x
print(set(alive), len(alive))
print([r() for r in references if r() is not None])
