s = "abracadabra"
print(s.find("a", 1), s.rfind("a"), s.index("bra"), s.rindex("bra"), s.count("a"), s.count("ab", 3), s.find("zz"), s.replace("a", "A", 2), s.replace("", "-")[:9], s.startswith(("x", "ab")), s.endswith("bra", 3), s.removeprefix("abra"), s.removesuffix("x"))
print("a" in s, "" in s, "abrac" in s, "xyz" not in s, s.translate({97: "4", 98: None, 99: 67}), str.maketrans("ab", "xy", "c"))
