# oracle: none
x = 1
print x
