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

def order(generation):
    return [t.name for t in gc.get_objects(generation) if isinstance(t, (Node, Slotted))]

gc.collect()
w1 = Finalized('w1')
w1.left, w1.right = weakref.ref(w1, callback('r2')), w1
w1.other = 'text'
del w1
l3 = [()]
c4 = (lambda held: lambda: held)(l3)
l5 = [c4]
r6 = weakref.ref(c4, callback('r6'))
l3.append(r6)
n7 = Node('n7')
f8 = Finalized('f8')
show(gc.is_finalized(f8))
show(gc.get_count())
show(sys.getrefcount(c4))
r9 = Ref(f8, callback('r9'))
m10 = f8.__init__
show(len(gc.get_referents(m10)))
l3 = None
l5.append(l5)
r11 = weakref.ref(f8, callback('r11'))
show(len(gc.get_referents(c4)))
t12 = ({'k': 1}, f8)
r13 = Ref(n7, callback('r13'))
show(gc.get_count())
show(len(gc.get_referents(m10)))
l5 = None
w14 = Node('w14')
w14.left, w14.right = weakref.ref(w14, callback('r15')), w14
w14.other = (1, 2)
del w14
n7 = None
m10 = None
r16 = weakref.ref(c4, callback('r16'))
del r6
del f8
t17 = (t12, t12, c4)
show(gc.get_count())
t12 = None
r18 = Ref(c4, callback('r18'))
w19 = Finalized('w19')
w19.left, w19.right = weakref.ref(w19, callback('r20')), w19
w19.other = t17
del w19
n21 = Node('n21')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
