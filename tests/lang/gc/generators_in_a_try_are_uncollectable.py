# pyrena: preset=2.7
import gc
log = []
class C(object):
    pass
def plain(holder):
    for i in range(3):
        yield i
def guarded(holder):
    try:
        yield 1
    finally:
        log.append('finally')
def within(holder):
    try:
        yield 1
    except ValueError:
        log.append('except')
    yield 2
def nested(holder):
    for i in range(3):
        try:
            yield 1
        finally:
            log.append('nested finally')
def handling(holder):
    try:
        raise ValueError
    except ValueError:
        yield 1
    yield 2
class With(object):
    def __enter__(self):
        pass
    def __exit__(self, *a):
        log.append('exit')
def within_with(holder):
    with With():
        yield 1
def show(t):
    print('  ' + t + ' ' + ' '.join([getattr(o, '__name__', type(o).__name__) for o in gc.garbage]) + ' | ' + ' '.join(log))
    del log[:]
gc.collect()
for f, n in ((plain, 1), (guarded, 0), (guarded, 1), (within, 1), (within, 2), (nested, 1), (handling, 1), (handling, 2), (within_with, 1)):
    c = C()
    c.g = f(c)
    for i in range(n):
        next(c.g)
    del c
    print('%s %d' % (f.__name__, n))
    gc.collect()
    show('collected')
    for g in gc.garbage:
        g.close()
    g = None
    show('closed')
    del gc.garbage[:]
    gc.collect()
    show('again')
