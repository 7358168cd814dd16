# Pools fill, an arena fills, the next arena is taken; arenas that are wholly empty go back.
keep = [str(number) for number in range(30000)]
print(len(keep))
del keep
print("gone")
