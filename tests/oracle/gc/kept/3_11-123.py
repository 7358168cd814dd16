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
show('middle', gc.collect(1))
d2 = {0: []}
show('full', gc.collect())
d2[(1, 2)] = 'text'
l3 = [d2, 'text']
d2['key'] = 1
gc.collect(); gc.set_threshold(100, 1, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(195): k4.append((i, [])); len(k4) > 9 and k4.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
show('young', gc.collect(0))
l3.insert(0, l3)
del d2
l5 = Lazarus('l5')
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
