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
l1 = []
del l1
l2 = [{}, 'text', 2.5]
s3 = Slotted('s3')
t4 = ()
show('full', gc.collect())
del s3
show('full', gc.collect())
gc.collect(); gc.set_threshold(50, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k5 = []
for i in range(210): k5.append({'a': []})
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k5; x = None; gc.collect(); show('settled')
s6 = Slotted('s6')
gc.collect(); gc.set_threshold(5, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(180): k7.append(Node('x')); len(k7) > 9 and k7.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
show(len(gc.get_referents(s6)))
del t4
l2.insert(0, s6)
del l2
show(gc.get_count())
s6 = None
c8 = (lambda held: lambda: held)(('a', []))
gc.collect(); gc.set_threshold(50, 2, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(316): x = (lambda: i)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
show(gc.get_count())
show(len(saved), names(saved))
c8 = None
l10 = Lazarus('l10')
l11 = Lazarus('l11')
l11.right = l10
r12 = weakref.ref(l11, callback('r12'))
l11.left = l11
show('full', gc.collect())
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
