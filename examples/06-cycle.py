# pyrena: preset=document
a = []
b = []
a.append(b)
b.append(a)
print a  # [[[…]]]
print b  # [[[…]]]
