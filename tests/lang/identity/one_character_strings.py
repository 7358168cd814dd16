def same(a, b):
    return a is b
s = "abc"
print(s[0] is s[0], s[0] is chr(97), chr(300) is chr(300))
print(same("", s[0:0]), same(str(), ""))
