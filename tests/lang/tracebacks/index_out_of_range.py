def get(items, i):
    return items[i]
print(get([1], 0))
print(get([], 3))
