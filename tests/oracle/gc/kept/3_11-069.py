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
l1 = ['text']
l1 = None
show(gc.get_count())
gc.collect(); gc.set_threshold(100, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(92): x = (lambda: i)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
f3 = Finalized('f3')
f3.left = f3
f4 = Finalized('f4')
f3.left = f4
f4.left = f3
t5 = ()
f3.left = ()
show(gc.get_count())
t5 = None
show('middle', gc.collect(1))
r6 = Ref(f3, callback('r6'))
f4.other = r6
f4.left = f4
show(sys.getrefcount(f3))
show('full', gc.collect())
r7 = weakref.ref(f3)
r8 = weakref.ref(f4)
show('r8', r8() is None)
show('r8', r8() is None)
del f4
m9 = f3.__init__
show('middle', gc.collect(1))
l10 = Lazarus('l10')
f11 = Finalized('f11')
m12 = f11.__init__
show(sys.getrefcount(f11))
show('full', gc.collect(), gc.get_count())
f3 = None
r13 = weakref.ref(f11)
f11.other = r13
c14 = (lambda held: lambda: held)(m9)
del m12
show(gc.get_count())
gc.collect(); gc.set_threshold(50, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k15 = []
for i in range(169): k15.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k15; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k16 = []
for i in range(220): x = Finalized('f')
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k16; x = None; gc.collect(); show('settled')
s17 = Slotted('s17')
f11.right = l10
f18 = Finalized('f18')
f18.left = c14
r19 = weakref.ref(c14, callback('r19'))
f18 = None
show(len(saved), names(saved))
s17.left = ()
l20 = [f11]
del m9
gc.collect(); gc.set_threshold(100, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k21 = []
for i in range(287): k21.append([[], {}])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k21; x = None; gc.collect(); show('settled')
l10.left = f11
del c14
show(gc.get_count())
show(gc.is_finalized(f11))
show(gc.get_count())
show(gc.get_count())
s17.left = l20
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
