class N: pass
n = N()
n.next = N()
n.next.value = [1, 2]
print(n.next.value[0] + n.next.values[1])
