print(int, str, type, len, print, type(len), type(lambda: 0), type(None), None, ..., NotImplemented, type(...))
print([].append.__name__, str.join, list.append, "a".join.__self__, int.__add__, (1).__add__(2), object, type(object()))
