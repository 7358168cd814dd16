# Where an IndentationError points to, of a str and of bytes, and what the module traceback underlines there.
import traceback
for text in ("if 1:\n    名 = 1\n  print(名)\n", "# coding: utf-8\nif 1:\n    名 = 1\n  print(名, '中')", "x = '中' \\", "if 1:\n'''文\n字'''\n", "class 类:\n甲 = 5\n", "with 甲:\n'中' + 1", "  '中'"):
    for source in (text, text.encode()):
        try:
            exec(source)
        except SyntaxError as e:
            print(repr(source)[:1], e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
            print("".join(traceback.format_exception_only(e)))
