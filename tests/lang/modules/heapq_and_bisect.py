import heapq, bisect
h = []
for x in [5, 1, 4, 2]: heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(4)], heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [1, 5, 3]), list(heapq.merge([1, 4], [2, 3])))
l = [5, 3, 8]; heapq.heapify(l); print(l, heapq.heappushpop(l, 1), heapq.heapreplace(l, 9))
a = [1, 3, 5]; bisect.insort(a, 4); print(a, bisect.bisect(a, 3), bisect.bisect_left(a, 3))
