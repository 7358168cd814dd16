# A weak reference of a subclass without a callback is not one of the shared ones.
import gc, weakref
class Node(object):
    def __init__(self, name):
        self.name = name
class Ref(weakref.ref):
    pass
n6 = Node('n6')
r9 = Ref(n6)
n6.other = r9
r10 = Ref(n6)
r13 = weakref.ref(n6)
n6.other = r13
r13 = None
del n6
print(r9(), r10())
