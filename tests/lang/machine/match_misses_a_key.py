# A mapping pattern of which the only key, the first or the last is not there takes the next case, and leaves no reference behind.
import sys
class Missing(dict):
    def __missing__(self, key): return "made"
def look(subject):
    match subject:
        case {"a": x}: return "a", x
        case {"b": x, "c": y}: return "b and c", x, y
        case {"d": x, **rest}: return "d", type(x), rest
        case {}: return "a mapping", len(subject)
    return "none"
value = object()
before = sys.getrefcount(value)
for subject in ({"a": 1}, {"b": 2}, {"c": 2}, {"b": 1, "c": 2}, {"d": [value]}, {"d": 1, "e": 2}, {}, {"z": value}, Missing(), Missing(b=1), [], None, {"a": None}):
    print(look(subject))
del subject
print(sys.getrefcount(value) - before)
none = sys.getrefcount(None)
for _ in range(100): look({"b": 1})
print(sys.getrefcount(None) - none in range(-3, 4))
