print(repr("a'b"), repr('a"b'), repr("a'\"b"), repr("\n\t\\\x00\x7f\xa0é中😀\ud800"), ascii("é中😀"), "\x41\u0042\U00000043\103")
print(r"\n", b"\x00\xffab'", repr(b'"\''), "a" "b" 'c', """multi
line""", "\
joined")
