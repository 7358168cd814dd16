# Where center() puts the odd space: by the width and the length, both odd or even. The same for bytes and in formats.
for n in range(4):
    for width in range(8):
        text = "abcd"[:n]
        print(repr(text.center(width, ".")), text.encode().center(width, b"."), f"{text:.^{width}}" if width else "", ("%*s" % (width, text)))
print("\u4e2d".center(4, "\u6587"), "ab".center(5), "abc".center(6), "".center(3, "-"))
