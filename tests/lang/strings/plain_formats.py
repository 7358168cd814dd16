# Formats of plain ints and strs beside those that are nearly such: widths, zeros, signs, what does not fit.
class S(str):
    pass
class I(int):
    pass
class H:
    def __repr__(self): return "H"
vals = [0, 1, -1, 7, -7, 9, 10, 99, -99, 100, 12345, -12345, 2**30 - 1, 2**30, -2**30, 2**62, 2**63, -2**63, 10**30, True]
specs = ["", "d", "0", "00", "4", "04", "04d", "4d", "40d", "040d", "41d", "041d", "99d", "+4d", "-4", " 4d", "x", "04x", "<6d", ",d", "06,d", "0d", "1", "10", "b", "4 ", "4q", "é4"]
for v in vals:
    out = []
    for s in specs:
        try: out.append(format(v, s) + "|" + f"{v:{s}}")
        except ValueError as e: out.append(str(e))
    print(out)
fmts = ["%d", "%s", "a%db", "%s%s", "%d-%d", "%%%d", "%5d", "%s", "%(a)d %(a)s", "é%d%s", "%d%%", "%i", "%"]
args = [1, -5, "x", ("a", 3), (1, 2), (1,), ("é", "ü"), (2**70, -2**63), {"a": 4}, (), (True, None), (S("q"), I(4)), 3.7, H()]
for f in fmts:
    for a in args:
        try: r = f % a
        except Exception as e: r = type(e).__name__ + str(e)
        print(repr(f), r)
print(b"%d %s|%d" % (5, b"x", -3), [repr(x) for x in (b"%d" % 12345, "%s" % "é" * 3)])
s = "héllo, wörld " * 20
print(",".join(["a", "é", "日本"]), "é".join(["a", "b"]), ", ".join(str(i) for i in range(30)), "".join(["x"] * 5))
print(s[3:40:2], s[-5:], s[4], s[:0], "abc"[1], "abcdefghi"[2:5])
for t in ("", "a", "ab", "abc", "abcd", "abcdé", "abcdefg", "abcdefgh", "abcdefghi", "ébcdefghi", "abcdefghé", "abcé"):
    print(len(t.encode()), t.isascii(), (t + "x").upper(), t.replace("a", "bb"))
class E(str):
    def __getitem__(self, i): return "got"
print(E("abc")[1], E("abc") + "d", "d" + E("abc"))
try: "abc"[9]
except IndexError as e: print(e)
letter = "a"
try: "abc"[letter]
except TypeError as e: print(e)
x = "a" + "b" * 3
y = x + ""
print(y is x, ("" + x) is x)
print("".join(chr(i) for i in range(128)).upper(), "".join(chr(i) for i in range(127, -1, -1)).lower(), "@[`{azAZ @[`{azAZ".upper(), "@[`{azAZ @[`{azAZ".lower())
