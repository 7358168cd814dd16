# pyrena: preset=document
a = 1
b = 1
