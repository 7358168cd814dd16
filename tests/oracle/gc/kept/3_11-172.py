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
f1 = Finalized('f1')
gc.collect(); gc.set_threshold(5, 3, 1)
moments = []
watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))
gc.callbacks.append(watch)
k2 = []
for i in range(238): k2.append(Slotted('s')); len(k2) > 9 and k2.pop(0)
gc.callbacks.remove(watch)
show(len(moments), moments[:40], gc.get_count())
gc.set_threshold(700, 10, 10); del k2; x = None; gc.collect(); show('settled')
s3 = Slotted('s3')
show(sys.getrefcount(s3))
del f1
c4 = (lambda held: lambda: held)(s3)
f5 = Finalized('f5')
show(gc.is_tracked(f5))
r6 = Ref(c4)
del c4
show('r6', r6() is None)
s3.left = s3
show('full', gc.collect())
f5.left = ()
r7 = Ref(f5, callback('r7'))
f5.other = r7
del f5
s3 = None
s8 = Slotted('s8')
s8.left = s8
show('middle', gc.collect(1))
del s8
del r7
show('r6', r6() is None)
show('young', gc.collect(0))
l10 = [[], None]
l10.append(l10)
show('end', gc.collect())
show(len(gc.garbage), names(gc.garbage))
