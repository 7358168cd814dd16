# A property knows its name from __set_name__; __init__ forgets it, getter(), setter() and deleter() take it along.
class C:
    p = property()
    @property
    def q(self): return 1
    r = q.setter(lambda self, value: None)
    s = property(lambda self: 2)
    t = s
c = C()
def say(name):
    for text in (f"c.{name}", f"c.{name} = 1", f"del c.{name}"):
        try: exec(text)
        except AttributeError as e: print(text, "-", e)
for name in "pqrst": say(name)
C.__dict__["p"].__init__(None); say("p")
C.__dict__["q"].__init__(); say("q")
bare = property()
bare.__set_name__(C, "given"); C.u = bare; say("u")
bare.__init__(lambda self: 3); say("u")
bare.__set_name__(C, "again"); say("u")
C.v = bare.getter(None); say("v")
