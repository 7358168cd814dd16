# The first look at the __dict__ of an instance without inline values makes a dict of its own; an attribute makes one over the shared table.
import sys
class F(list): pass
class G(dict): pass
class H(str): pass
class I(Exception): pass
class J: pass
for c in (F, G, H, I, J):
    looked, stored = c(), c()
    sizes = [sys.getsizeof(looked.__dict__)]
    stored.x = looked.x = 1
    print(c.__name__, sizes, sys.getsizeof(looked.__dict__), sys.getsizeof(stored.__dict__), sys.getsizeof(looked), sys.getsizeof(stored))
