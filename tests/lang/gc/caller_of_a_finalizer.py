# A finalizer that runs because a call ends has the caller of that call below it: the frame that is going is nobody's any more.
import sys

seen = []


class Noted:
    def __del__(self):
        frame = sys._getframe(1)
        seen.append((frame.f_code.co_name, "seen" in frame.f_locals))


class Made:
    def __init__(self):
        noted = Noted()


def returns():
    noted = Noted()
    items = [Noted()]
    return 5


def raises():
    noted = Noted()
    raise ValueError


def yields():
    noted = Noted()
    yield 1


def calls_them():
    returns()
    Made()
    next(yields())
    [x for x in yields()]
    noted = Noted()
    del noted


for i in range(40):
    returns()
    try:
        raises()
    except ValueError:
        pass
    list(yields())
    Made()
    calls_them()
for name, in_module in sorted(set(seen)):
    print(name, in_module, seen.count((name, in_module)))
