# The columns of a SyntaxError: bytes in a file without a declared encoding and behind the parser, characters in a str.
for text in ("变 = 5 变", "变 = f(变) = 3", "x = 5，6", "x = 5变", "x = 0x1f变", "x = 1.5é", "x = 1j变", "x = 5。", "print（1）", "if x：pass", "x = “中”", "变 = [1, 2", "f(变=1, 变=2)",
             'x = b"é"', "def f(变, 变): pass", "变 = 5; return 变", "变 = 5; break", '变 = f"{变 文}"', '变 = "中', "变 = 08", "变\n  文 = 1", "def 函(变): global 变"):
    try:
        exec(text)
    except SyntaxError as e:
        print(repr(text), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
