# A list grows by append and is emptied by pop.
def run(n):
    items = []
    for i in range(n):
        items.append(i)
    total = 0
    while items:
        total += items.pop()
    return total


total = 0
for i in range(15):
    total += run(300000)
print(total)
