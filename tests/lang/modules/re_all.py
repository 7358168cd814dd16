# Regular expressions: searching, groups, replacing, splitting, flags, and what is said of a wrong pattern.
import re

text = "Ada <ada@example.com>, 林 <lin@例子.cn>; 2024-01-15, 1999-12-31"
print(re.findall(r"<(\w+)@([\w.]+)>", text), re.search(r"\d{4}", text), re.match(r"\d", text))
date = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
print(date, date.groups, dict(date.groupindex), date.flags, date.pattern)
for found in date.finditer(text):
    print(found, found.group(), found.groups(), found.groupdict(), found.span("month"), found.start(), found.end(3), found[1], found["day"])
    print(found.lastindex, found.lastgroup, found.pos, found.endpos == len(text), found.expand(r"\3.\g<month>.\g<1>"))
print(date.sub(r"\g<day>/\2/\1", text), date.subn("", text)[1], re.sub(r"\w+", lambda m: m.group().title(), "the quick fox", count=2))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(-)", "1-2-3", 1), re.split(r"x*", "axbc"), re.sub("x*", "-", "abxd"))
print(re.findall(r"a*", "baac"), re.findall(r"(a)|b", "ab"), re.fullmatch(r"\d+", "123"), re.fullmatch(r"\d+", "12a"))
print(re.findall(r"(?i)hello", "Hello HELLO"), re.findall(r"^\w", "a\nb", re.M), re.findall(r"a.b", "a\nb", re.S), re.I | re.M, repr(re.X))
print(re.compile("a", re.IGNORECASE | re.VERBOSE), re.search(r"(?x) a \s b  # a comment", "a b"), re.escape("1+1=2 (一)"))
print(re.search(r"(?<=\$)\d+(?!\d)", "cost $42"), re.search(r"(\w)\1", "hello"), re.search(r"<(\w+)>.*?</\1>", "<b>x</b><i>y</i>"))
print(re.match(r"(a+)+$", "aaaa").groups(), re.match(r"(?:(a)|b)*", "ab").groups(), re.match(r"(a)?b", "b").groups("none"))
print(re.match(r"a{2,3}?", "aaa"), re.match(r"a++b", "aab"), re.match(r"(?>a|ab)c", "abc"), re.match(r"(\()?\w(?(1)\))", "(a)"))
print(re.findall(rb"\w+", b"ab \xff cd"), re.sub(rb"(a)", rb"<\1>", b"bab"), re.compile(rb"x"))
print(date == re.compile(date.pattern), date is re.compile(date.pattern), {date: 1}[date], type(date), type(date.search(text)))
print(bool(re.match(r"(ab)*$", "ab" * 3000)), len(re.findall(r"\w+", "word " * 500)))
for pattern in ("(", ")", "[a", "*a", "a**", r"\q", r"(?P<n>a)(?P<n>b)", "a{3,2}", "(?<=a*)b", "[z-a]", r"(a)\2", "(?z)", "(?P<1>a)", "a\n("):
    try:
        re.compile(pattern)
    except re.error as e:
        print(repr(pattern), e, e.msg, e.pos, e.lineno, e.colno)
for call in (lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.match("a", 5), lambda: re.match(5, "a"),
             lambda: re.match("(a)", "a")[2], lambda: re.sub("(a)", r"\2", "a"), lambda: re.sub("a", r"\q", "a"), lambda: re.Match()):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
tokens = re.compile(r"\s*(?:(?P<number>\d+\.?\d*)|(?P<name>[a-z_]\w*)|(?P<op>[-+*/()=]))", re.I)
print([(m.lastgroup, m.group(m.lastgroup)) for m in tokens.finditer("area = 3.14 * r*r - (x1 + 2)")])
