# Formatting that writes nothing beside it gives the str itself.
import sys

x = "abcdef"[:3] + "q"
a, empty = "abc"[:1], "abc"[3:]


class Sub(str):
    pass


class Shown:
    def __str__(self):
        return x

    def __repr__(self):
        return x

    def __format__(self, spec):
        return x


r, sub = Shown(), Sub("subq")
for text in ("%s" % x, "%s" % (x,), "{}".format(x), f"{x}", "%s%s" % (x, ""), "%s%s" % ("", x), "%5s" % x, "%.2s" % x, format(x), "%.10s" % x,
             "%r" % x, "%1s" % x, "%-2s" % x, "{!s}".format(x), "".join([x]), "%s " % x, "%(a)s" % {"a": x}, "%s" % r, "%r" % r, "%a" % r,
             "{!r}".format(r), "{!a}".format(r), "{}".format(r), "{}{}".format("", x), "{}{}".format(x, ""), "{:1}".format(x), "{:s}".format(x),
             "{:7}".format(x), "{:.2}".format(x), "{:.9}".format(x), "{a}".format(a=x), "{0:{1}}".format(x, ""), "{0:{1}}".format(x, "s"),
             "{q}".format_map({"q": x}), f"{x!s}", f"{x:s}", f"{x:1}", f"{x:9}", f"{r!r}"):
    print(repr(text), text is x)
print("%c" % a is a, "%s" % a is a, "%s" % empty is empty, "{}".format(empty) is empty, "%%" % () == "%")
for text in ("%s" % sub, "{}".format(sub), "{!s}".format(sub), f"{sub}", f"{sub!s}", "%r" % sub):
    print(type(text).__name__, text)
for wrong in (lambda: "%s" % (x, x), lambda: "%s" % (), lambda: "%s%" % x, lambda: "%s%d" % (x, "a"), lambda: "{}{".format(x),
              lambda: "{!s}}".format(x), lambda: "{}{}".format(x), lambda: "%(a)s" % x):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
print(sys.getrefcount(x), sys.getrefcount("%s" % x), sys.getrefcount("{!s}".format(x)), sys.getrefcount("%(a)s" % {"a": x}), sys.getrefcount(x))
print(b"%s" % b"bytes", b"%b%%" % b"", b"%a" % x)
