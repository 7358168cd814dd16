import gc, sys, weakref

log = []

class Node(object):
    def __init__(self, name):
        self.name = name

class Finalized(Node):
    def __del__(self):
        log.append('del ' + self.name)

class Lazarus(Node):
    def __del__(self):
        log.append('lazarus ' + self.name)
        saved.append(self)

class Slotted(object):
    __slots__ = ('name', 'left', 'right')
    def __init__(self, name):
        self.name = name

class Ref(weakref.ref):
    pass

def show(*values):
    print(' '.join([str(v) for v in values]))
    if log:
        print('  log: ' + ', '.join(log))
        del log[:]

def callback(name):
    def call(ref):
        log.append('callback ' + name + (' dead' if ref() is None else ' alive'))
    return call

def names(things):
    return sorted([getattr(t, 'name', type(t).__name__) for t in things])

saved = []
gc.collect()
gc.freeze()
gc.collect()
show('full', gc.collect())
show(len(saved), names(saved))
show('full', gc.collect(), gc.get_count())
c1 = (lambda held: lambda: held)((1, 2))
d2 = {0: c1, 1: c1}
r3 = weakref.ref(c1)
del c1
d2 = None
show(gc.get_count())
show(gc.get_count())
d4 = {0: {'k': 1}}
l5 = [d4, d4, d4]
show(gc.get_count())
show('middle', gc.collect(1))
d4['ring'] = d4
l5.extend([l5])
f6 = Finalized('f6')
d4[0] = l5
l5.append(d4)
show(sys.getrefcount(d4))
r7 = Ref(f6, callback('r7'))
f6.other = r7
d8 = {0: d4}
f6 = None
d4 = None
show(len(gc.get_referents(d8)))
show('full', gc.collect())
show('full', gc.collect())
s9 = set(range(2))
show('middle', gc.collect(1))
n10 = Node('n10')
l5.append(l5)
n10.other = l5
r7 = None
r11 = Ref(n10, callback('r11'))
l5.append(r11)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
