# Short strings: one character is always shared; a name-like constant is interned by the compiler.
# Text that is put together at run time is a new object, until sys.intern shares it.
import sys

a = "python"
b = "python"
print(a is b)

c = "".join(["py", "thon"])
print(c == a, c is a)
print(sys.intern(c) is a)

d = "xyz"[0]
e = "zyx"[2]
print(d is e)
