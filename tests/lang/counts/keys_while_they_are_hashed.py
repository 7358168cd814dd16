# A dict takes its references to key and value before it asks for the hash; a set only when the key goes in.
import sys
class K:
    def __hash__(self): print(end=f"{sys.getrefcount(self)} "); return 1
    def __eq__(self, other): return self is other
a, d, s = K(), {}, set()
def do(text): print(end=text + ": "); exec(text); print()
for text in ("hash(a)", "{a: 1}", "{a}", "d[a] = 1", "d[a]", "a in d", "d.get(a)", "d.setdefault(a, 1)", "d.pop(a)", "s.add(a)", "a in s", "s.discard(a)",
             "{a: 1 for _ in [1]}", "{a for _ in [1]}", "dict([(a, 1)])", "dict({a: 1})", "dict.fromkeys([a])", "frozenset([a])", "d.update({a: 1})", "del d[a]"): do(text)
