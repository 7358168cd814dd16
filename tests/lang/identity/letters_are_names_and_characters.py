# 3.11 has most letters twice: as a name, which is what a program's 'a' is, and as the character that chr and indexing give.
for name in "a", "g", "A", "B", "_", "1", " ", "é", "中":
    print(name, name is chr(ord(name)), ("x" + name)[1] is chr(ord(name)), eval(repr(name)) is name)
word = "hello"
print(word[0] is "h", word[2] is word[3], [c for c in word][1] is "e", "gh"[0] is "g", word.split("e")[0] is "h", word.upper() is "HELLO")
keys = {"a": 1}
print([k is "a" for k in keys], {chr(97): 1, "a": 2}, keys[chr(97)])
