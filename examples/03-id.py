# pyrena: preset=document
a = 1
b = 1
print id(a)  #43220320
print id(b)  #43220320
