b = b"hello"
print(b[0], b[1:3], b + b"!", b * 2, b"l" in b, 108 in b, list(b), b.upper(), b.find(b"l"), b.replace(b"l", b"L"), b.split(b"e"), b.hex(), bytes.fromhex("68 65"), bytes(3), bytes([1, 2]), bytes("é", "utf-8"), b.decode(), len(b), b == b"hello", b < b"help", hash(b) == hash(b"hello"))
print(b"".join([b"a", b"b"]), b"a,b".split(b","), b" x ".strip(), b"abc".startswith(b"ab"), b"aXb".lower(), b"12".isdigit(), b"abc"[::-1], bytes(range(5)), b"a".center(5, b"*"))
try:
    b[0] = 1
except TypeError as e:
    print(e)
