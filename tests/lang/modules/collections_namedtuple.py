from collections import namedtuple
P = namedtuple("P", "x y z", defaults=[0])
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._make([4, 5, 6]), p == (1, 2, 0), len(p), P.__doc__, isinstance(p, tuple))
x, y, z = p
print(x, y, z, P.__name__, p._field_defaults)
for f in (lambda: P(), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "class"), lambda: setattr(p, "x", 1)):
    try: f()
    except (TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)
