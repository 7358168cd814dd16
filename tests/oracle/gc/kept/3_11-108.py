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
c1 = (lambda held: lambda: held)('text')
del c1
t2 = ()
show('young', gc.collect(0))
s3 = Slotted('s3')
gc.collect(); gc.set_threshold(100, 3, 2)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k4 = []
for i in range(352): k4.append([i]); len(k4) > 9 and k4.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k4; x = None; gc.collect(); show('settled')
s3.left = t2
show(gc.is_tracked(t2))
s3.left = s3
del t2
del s3
show(gc.get_count())
s5 = Slotted('s5')
s5.left = s5
s5 = None
l6 = Lazarus('l6')
show(sys.getrefcount(l6))
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
