def same(a, b):
    return a is b
s = "abc"
print(same(s[0], "a"), s[0] is s[0], same(chr(97), "a"), same(chr(233), "\xe9"), chr(300) is chr(300))
print(same("", s[0:0]), same(str(), ""))
