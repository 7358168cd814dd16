# Which base gives an instance its layout, where a base of varying size has had a dict added or not.
for base in (int, str, tuple, bytes, list, dict, float, object, Exception):
    A = type("A", (base,), {}); B = type("B", (base,), {}); S = type("S", (base,), {"__slots__": ()})
    for bases in ((A, B), (A, S), (S, A), (S, B)):
        try: print(base.__name__, type("C", bases, {}).__base__.__name__)
        except TypeError as e: print(base.__name__, e)
T = type("T", (S,), {})
for bases in ((A, B), (S, T)):
    try: type("X", bases, {"__slots__": ("x",)})
    except TypeError as e: print(e)
