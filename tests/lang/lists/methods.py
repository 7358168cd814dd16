a = [3, 1, 2]
a.append(4); a.extend((5, 6)); a.insert(1, "i"); a.remove("i")
print(a, a.pop(), a.pop(0), a.index(2), a.count(1), a.copy(), a[::-1])
a.sort(); print(a); a.reverse(); print(a); a.sort(key=lambda x: -x, reverse=True); print(a)
print([1, 2] + [3], [0] * 3, 2 * [1], 2 in [1, 2], [1, 2] == [1, 2], [1, 2] < [1, 3], [] < [0], [[1]] == [[1]])
a[1:2] = ["x", "y"]; print(a); a[::2] = [0] * len(a[::2]); print(a); del a[::2]; print(a); a += "zz"; print(a); a *= 2; print(a); a.clear(); print(a)
try:
    [1, 2, 3][::2].__setitem__(slice(0, 2, 2), [1, 2])
except ValueError as e:
    print(e)
