# Strings are formatted, joined, split, counted and grown.
def run(n):
    parts = []
    for i in range(n):
        s = "item %d" % i
        parts.append(s.upper() + f"-{i:04d}")
    text = ",".join(parts)
    words = text.split(",")
    count = {}
    for word in words:
        key = word[-2:]
        count[key] = count.get(key, 0) + 1
    s = ""
    for i in range(n):
        s += "ab"
    return len(text), len(count), s.count("ba"), text.replace("ITEM", "x").find("x 99")


for i in range(6):
    result = run(100000)
print(result)
