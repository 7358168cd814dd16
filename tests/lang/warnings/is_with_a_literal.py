x = 257
print(x is 257)
