# A table with Chinese words: unicodedata.east_asian_width says which characters take two places.
import unicodedata


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


for name, price in ("苹果", 3.5), ("香蕉", 12), ("cherry", 0.25), ("ﾊﾞﾅﾅ", 7):
    print(name + " " * (8 - width(name)) + f"|{price:>6.2f}")
print([unicodedata.east_asian_width(c) for c in "aé中，ｱＡ α\t😀가"], unicodedata.unidata_version)
counts = {}
for c in range(0, 0x110000, 31):
    w = unicodedata.east_asian_width(chr(c))
    counts[w] = counts.get(w, 0) + c
print(sorted(counts.items()))
try:
    unicodedata.east_asian_width("ab")
except TypeError as e:
    print(e)
