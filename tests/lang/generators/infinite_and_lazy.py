def count(n=0):
    while True:
        yield n
        n += 1
import itertools
print(list(itertools.islice(count(5), 3)))
def lazy():
    print("started")
    yield
it = lazy()
print("made")
next(it)
