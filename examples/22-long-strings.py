# Long strings and other objects: equal values may be several objects.
a = " ".join(["a", "long", "string", "of", "words"])
b = " ".join(["a", "long", "string", "of", "words"])
print(a == b, a is b)

c = [1, 2, 3]
d = [1, 2, 3]
print(c == d, c is d)

e = c
print(e == c, e is c)
