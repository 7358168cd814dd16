from collections import Counter
c = Counter("mississippi")
print(c, c["s"], c["z"], c.most_common(2), sum(c.values()), list(c.elements())[:4], c + Counter("is"), c - Counter("mississ"), c & Counter("sip"), Counter(a=1) | Counter(a=3, b=1))
c.update("zz"); c.subtract("ss"); print(c, c.total(), +Counter(a=-1, b=1), sorted(c))
