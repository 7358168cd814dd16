# Filters by file, line and domain.
from tracemalloc import BaseFilter, DomainFilter, Filter, Snapshot

traces = [
    (0, 10, (("lib/a.py", 1), ("main.py", 9)), 2),
    (0, 20, (("lib/b.py", 2), ("main.py", 9)), 2),
    (0, 30, (("main.py", 3),), 1),
    (1, 40, (("lib/a.py", 1),), 1),
    (2, 50, (("<unknown>", 0),), 1),
]
snapshot = Snapshot(traces, 2)


def show(*filters):
    print([trace.size for trace in snapshot.filter_traces(filters).traces])


show()
show(Filter(True, "lib/*.py"))
show(Filter(False, "lib/*.py"))
show(Filter(True, "lib/a.py", 1), Filter(True, "main.py"))
show(Filter(True, "lib/?.py"), Filter(False, "*b.py"))
show(Filter(True, "main.py", all_frames=True))
show(Filter(False, "main.py", all_frames=True))
show(Filter(True, "main.py", 9), Filter(True, "[!m]*", 2))
show(Filter(True, "lib/a.pyc"))
show(Filter(True, "*", domain=0))
show(Filter(False, "lib/*", domain=0))
show(DomainFilter(True, 1), DomainFilter(True, 2))
show(DomainFilter(False, 0))
one = Filter(True, "a.pyc", 3, True, 4)
print(one.inclusive, one.filename_pattern, one.lineno, one.all_frames, one.domain, DomainFilter(False, 3).domain)
try:
    snapshot.filter_traces(one)
except TypeError as error:
    print(error)
for key in ("lineno", "filename", "traceback"):
    print([(str(s.traceback), s.size, s.count) for s in snapshot.statistics(key)])
for key in ("lineno", "filename"):
    print([(str(s.traceback), s.size, s.count) for s in snapshot.statistics(key, True)])
for key, cumulative in (("line", False), ("traceback", True)):
    try:
        snapshot.statistics(key, cumulative)
    except ValueError as error:
        print(error)
print(len(snapshot.traces), snapshot.traces[1], snapshot.traces[0] in snapshot.traces, snapshot.traces[3:] != (), snapshot.traces)
print(snapshot.traces == Snapshot(traces, 1).traces, isinstance(one, BaseFilter))
