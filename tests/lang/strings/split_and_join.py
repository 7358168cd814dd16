print("a,b,,c".split(","), "a b  c ".split(), " a b ".split(" "), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "a\nb\r\nc\x0bd".splitlines(), "a\nb".splitlines(True))
print("-".join("abc"), ",".join([]), "".join(["x"]), "a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("z"))
try:
    "a".split("")
except ValueError as e:
    print(e)
