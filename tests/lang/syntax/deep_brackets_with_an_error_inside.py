# Each bracket is tried by many rules of the grammar; what one of them found is kept, so depth costs no time.
cases = {
    "open": "[" * 80 + " else",
    "closed": "[" * 80 + "1 else" + "]" * 80,
    "wrong bracket": "(lambda: " + "[" * 80 + " else)",
    "tuples": "(1, " * 80 + "2 3" + ")" * 80,
    "dicts": "{1: [" * 40 + "= 2" + "]}" * 40,
    "calls": "f(a=[" * 40 + "def" + "])" * 40,
    "subscripts": "a[(" * 40 + "class" + ")]" * 40,
    "conditions": "[1 if " * 60 + "else" + "]" * 60,
}
for name, source in cases.items():
    try:
        compile(source, name, "exec")
    except SyntaxError as e:
        print(name, e.msg, e.offset, e.end_offset)
