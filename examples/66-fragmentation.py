# One object in five hundred stays: almost nothing of the memory goes back, since each arena still holds someone.
things = [object() for number in range(100000)]
kept = things[::500]
print(len(things), len(kept))
del things
print("look at the map")
del kept
print("and again")
