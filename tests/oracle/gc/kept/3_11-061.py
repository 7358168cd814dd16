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
l1 = Lazarus('l1')
r2 = weakref.ref(l1, callback('r2'))
s3 = Slotted('s3')
s3.left = l1
r4 = Ref(l1)
s3 = None
l1 = None
s5 = Slotted('s5')
show('young', gc.collect(0))
n6 = Node('n6')
r7 = weakref.ref(n6, callback('r7'))
r8 = weakref.ref(n6, callback('r8'))
l9 = Lazarus('l9')
r10 = Ref(l9, callback('r10'))
show(gc.get_count())
l9.other = s5
show('r8', r8() is None)
s5.right = s5
s5.left = n6
n6.left = l9
l9.left = s5
r11 = weakref.ref(l9, callback('r11'))
s5.left = n6
s5 = None
s12 = set(range(1))
n6.right = n6
n6.left = l9
l9.left = n6
show(len(gc.get_referents(s12)))
r13 = weakref.ref(s12)
gc.collect(); gc.set_threshold(5, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k14 = []
for i in range(184): k14.append([i]); len(k14) > 9 and k14.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k14; x = None; gc.collect(); show('settled')
show('full', gc.collect())
show('r11', r11() is None)
show('full', gc.collect())
show('middle', gc.collect(1))
gc.collect(); gc.set_threshold(20, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k15 = []
for i in range(96): x = (i, [])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
