# A leak is found by comparing two snapshots; what was given back counts as less.
import tracemalloc

cache = {}
names = ["name %d" % i for i in range(300)]


def remember(i):
    cache[i] = names[i] * 100


def forget():
    for i in range(0, 50):
        del cache[i]


def own():
    return tracemalloc.take_snapshot().filter_traces((tracemalloc.Filter(True, __file__),))


def show(new, old):
    for d in new.compare_to(old, "lineno"):
        if d.traceback[0].lineno in (9, 14):
            print(d.traceback[0].lineno, d.size, d.size_diff, d.count, d.count_diff)


remember(299)
tracemalloc.start()
first = own()
for i in range(100):
    remember(i)
second = own()
show(second, first)
forget()
third = own()
show(third, second)
for i in range(150, 299):
    remember(i)
fourth = own()
show(fourth, third)
show(first, fourth)
print(str(fourth.compare_to(first, "filename")[0]).partition(":0: ")[2].split(" ")[0] != "")
print([s.count for s in fourth.statistics("lineno") if s.traceback[0].lineno == 9])
