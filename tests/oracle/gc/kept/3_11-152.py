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
s1 = set(range(0))
c2 = (lambda held: lambda: held)(s1)
n3 = Node('n3')
n3 = None
show(sys.getrefcount(c2))
l4 = []
d5 = {0: c2, 1: l4, 2: 2.5}
l4.append(d5)
l4 = None
n6 = Node('n6')
r7 = weakref.ref(c2, callback('r7'))
r8 = weakref.ref(s1, callback('r8'))
show(gc.is_tracked(n6))
n6.other = d5
r9 = weakref.ref(s1)
r10 = Ref(s1)
d5['ring'] = n6
n6.left = d5
del s1
r11 = weakref.ref(n6, callback('r11'))
n6.other = r11
n12 = Node('n12')
show(sys.getrefcount(r11))
show(gc.get_count())
s13 = Slotted('s13')
n12.other = {'k': 1}
d14 = {0: n12, 1: d5}
n12 = None
n6.right = d14
show(gc.get_count())
d14[0] = None
d5['key'] = c2
show(gc.is_tracked(r11))
show(sys.getrefcount(d5))
l15 = Lazarus('l15')
r16 = weakref.ref(l15)
d5[(1, 2)] = n6
l17 = Lazarus('l17')
show('full', gc.collect(), gc.get_count())
r18 = weakref.ref(l17, callback('r18'))
n6.other = r18
n6.left = l17
l17.left = s13
s13.left = d5
d5['ring'] = n6
r19 = weakref.ref(l17)
d5 = None
d14[(1, 2)] = n6
del n6
show(gc.get_count())
l17.left = l15
l15.left = l17
r20 = weakref.ref(c2)
l15.right = l15
r21 = weakref.ref(l15, callback('r21'))
l22 = [l17]
del d14
l15.left = l17
l17.left = l22
l22.append(l15)
s13.left = r18
del r18
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
