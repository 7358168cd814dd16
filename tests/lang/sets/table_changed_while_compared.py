# oracle: none
# A comparison may empty the set, replace its table or take the place that an earlier element has left.
class Key:
    def __init__(self, hash, act=None, equal=False):
        self.hash = hash
        self.act = act
        self.equal = equal

    def __hash__(self):
        return self.hash

    def __eq__(self, other):
        act, self.act = self.act, None
        if act:
            act()
        return self.equal


for what in ("discard", "remove", "add", "__contains__"):
    s = set()
    s.add(Key(1, s.clear, True))
    try:
        print(what, getattr(s, what)(Key(1)), len(s))
    except KeyError:
        print(what, "KeyError", len(s))

s = set()
def grow():
    s.clear()
    s.update(range(100, 200))
s.add(Key(1, grow, True))
print(s.discard(Key(1)), len(s))

# A place that was left is taken while it is kept in mind: the set would count one element more than it has.
class Same:
    def __init__(self, act=None):
        self.act = act

    def __hash__(self):
        return 0

    def __eq__(self, other):
        act, self.act = self.act, None
        if act:
            act()
        return False


left = Same()
s = {left, Same(lambda: s.add(Same()))}
s.discard(left)
s.add(Same())
print(len(s), len(list(s)))
s.clear()
print(s)
