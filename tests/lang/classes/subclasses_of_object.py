# object knows the built-in types too.
names = [c.__name__ for c in object.__subclasses__()]
print([n in names for n in ("int", "list", "dict", "function", "type", "generator", "BaseException", "bool")])
class X: pass
print(object.__subclasses__()[-1])
import sys
print("x" in dir(sys.modules["__main__"]), "__init__" in dir(sys), sorted(n for n in dir(sys.modules["__main__"]) if n[0] != "_"))
