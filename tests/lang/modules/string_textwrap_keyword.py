import string, textwrap, keyword
print(string.ascii_letters, string.digits, string.punctuation, string.capwords("a b"), string.Template("$x ${y} $$").substitute(x=1, y=2), string.Template("$x $z").safe_substitute(x=1))
print(textwrap.dedent("  a\n   b\n"), textwrap.indent("a\nb", "> "), textwrap.fill("the quick brown fox jumps over", 12), textwrap.shorten("hello big world", 10), keyword.iskeyword("for"), len(keyword.kwlist))
