# A dict of ints and strs is filled, read and emptied.
def run(n):
    table = {}
    for i in range(n):
        table[i] = i
        table["k" + str(i % 100)] = i
    total = 0
    for key in table:
        total += table[key]
    for i in range(n):
        if i in table:
            del table[i]
    return total, len(table)


for i in range(15):
    result = run(100000)
print(result)
