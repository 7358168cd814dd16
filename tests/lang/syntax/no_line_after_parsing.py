# What is found after parsing has no source line, unless the text stands in a file.
for text in ["[x for x in (y := [1])]", "[(i := 1) for i in range(3)]", "class A:\n  [(x := 1) for i in range(3)]", "def f():\n  nonlocal x\n",
             "def f(x):\n global x", "return", "break", "[(yield) for x in y]", "from __future__ import nothing"]:
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as e:
        print(repr(text), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)
exec("return")
