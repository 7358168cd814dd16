print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "é" > "z", "😀" > "中", max("hello"), sorted("hello"), hash("abc"), hash(""), hash("中文"), hash(b"abc"))
