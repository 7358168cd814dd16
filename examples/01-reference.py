# pyrena: preset=document
a = 1
