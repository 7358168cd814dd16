# also: 3.8 3.13
import gc, weakref
log = []
kept = []
class Node(object):
    __slots__ = ('name', 'next', '__weakref__')
    def __init__(self, name):
        self.name = name
class Lazarus(Node):
    __slots__ = ()
    def __del__(self):
        log.append('del ' + self.name)
        kept.append(self)
class Quiet(Node):
    __slots__ = ()
    def __del__(self):
        log.append('del ' + self.name)
def ring(nodes):
    for a, b in zip(nodes, nodes[1:] + nodes[:1]):
        a.next = b
def collect():
    print(gc.collect(), log, infos, sorted([o.name for o in gc.get_objects() if isinstance(o, Node)]))
    del log[:], infos[:]
infos = []
gc.callbacks.append(lambda phase, info: infos.append((phase, info['collected'], info['uncollectable'])))
gc.collect()
del infos[:]
# Three rings, of which one finalizer brings the first back: from 3.9 on it alone stays.
rings = [[Lazarus('a'), Node('b')], [Node('c'), Quiet('d')], [Node('e')]]
for r in rings:
    ring(r)
refs = [weakref.ref(x, lambda r, n=x.name: log.append('gone ' + n)) for x in sum(rings, [])]
del rings, r
collect()
print([r() for r in refs])
# It has nothing to be called any more.
collect()
del kept[:]
collect()
