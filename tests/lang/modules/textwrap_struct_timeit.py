# Paragraphs, packed bytes, and a statement that is timed.
import struct
import textwrap
import timeit

text = "The textwrap module can be used to wrap well-known, long-winded texts--such as this one. It's  easy-to-use, isn't it? " * 2
for options in ({}, {"width": 30}, {"width": 30, "initial_indent": "* ", "subsequent_indent": "  "}, {"width": 20, "max_lines": 3},
                {"width": 12, "break_long_words": False, "break_on_hyphens": False}, {"width": 40, "fix_sentence_endings": True},
                {"width": 25, "placeholder": "~", "max_lines": 2}, {"width": 9}, {"width": 24, "drop_whitespace": False}):
    print(textwrap.wrap(text, **options))
print(textwrap.fill("a\tb\nc", 4), textwrap.shorten("Hello  world again", 12), textwrap.shorten("Hello world", width=8, placeholder="..."))
print(repr(textwrap.dedent("    a\n      b\n\n    c\n")), repr(textwrap.indent("a\n\nb\n", "> ")), textwrap.indent("a\n \n", "+", lambda line: True))
print(textwrap.TextWrapper(width=10).wrap("aaa bbb ccc ddd"))
try:
    textwrap.wrap("a", 0)
except ValueError as e:
    print(e)
print(struct.pack("<ihb", 1, -2, 3), struct.pack(">I4s?", 258, b"ab", True), struct.calcsize("bi"), struct.calcsize("<bi"), struct.pack("bq", 1, 2))
print(struct.unpack("<ihb", b"\x01\x00\x00\x00\xfe\xff\x03"), struct.unpack(">d", struct.pack(">d", 3.14)), struct.pack("<f", 0.1), struct.unpack("<e", b"\x00\x3c"))
print(list(struct.iter_unpack("<h", b"\x01\x00\x02\x00")), struct.Struct("<2H").size, struct.unpack_from("<H", b"\x00\x01\x02", 1))
for bad in (lambda: struct.pack("b", 200), lambda: struct.pack("i"), lambda: struct.unpack("i", b"a"), lambda: struct.pack("z", 1), lambda: struct.pack("h", "a")):
    try:
        bad()
    except struct.error as e:
        print(e)
runs = []
print(type(timeit.timeit("x = [1, 2]; x.sort()", number=20)), timeit.timeit(lambda: runs.append(1), number=7) > 0, len(runs))
print(len(timeit.repeat("f(3)", "f = abs", repeat=2, number=3)), timeit.timeit("y + z", globals={"y": 1, "z": 2}, number=1) >= 0)
try:
    timeit.timeit("1 +", number=1)
except SyntaxError as e:
    print(e.msg)
