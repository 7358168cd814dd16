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
g1 = (held for held in [()])
l2 = Lazarus('l2')
g1 = None
show('young', gc.collect(0))
show(len(gc.get_referents(l2)))
l2.right = l2
s3 = Slotted('s3')
g4 = (held for held in [l2, s3])
next(g4, None)
s3.left = l2
l2.left = s3
l2 = None
d5 = {0: 2.5}
gc.collect(); gc.set_threshold(100, 1, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k6 = []
for i in range(339): k6.append(Node('x'))
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k6; x = None; gc.collect(); show('settled')
gc.collect(); gc.set_threshold(5, 2, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k7 = []
for i in range(106): k7.append([i])
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k7; x = None; gc.collect(); show('settled')
d5['ring'] = d5
show(gc.is_tracked(g4))
s3.right = s3
s3 = None
g4 = None
d5 = None
n8 = Node('n8')
del n8
show(gc.get_count())
gc.collect(); gc.set_threshold(20, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k9 = []
for i in range(385): k9.append({'a': []}); len(k9) > 9 and k9.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k9; x = None; gc.collect(); show('settled')
show(gc.get_count())
show(gc.get_count())
l10 = Lazarus('l10')
show('full', gc.collect())
l10 = None
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
