# What is traced now, what it was at most, and when it begins and ends.
import tracemalloc

print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory(), tracemalloc.get_traceback_limit())
tracemalloc.start()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
before = tracemalloc.get_traced_memory()[0]
n = 100000
block = bytes(n)
after = tracemalloc.get_traced_memory()[0]
print(after - before > n, after - before - n < 300)
del block
now, peak = tracemalloc.get_traced_memory()
print(now < 1000, peak > n)
tracemalloc.reset_peak()
now, peak = tracemalloc.get_traced_memory()
print(peak - now < 200, peak < n)
older = [0] * n
tracemalloc.clear_traces()
print(tracemalloc.get_traced_memory())
del older  # was traced before: nothing is taken off
print(tracemalloc.get_traced_memory()[0] < 500)
tracemalloc.start(7)  # traces already: nothing happens
print(tracemalloc.get_traceback_limit())
tracemalloc.stop()
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
for wrong in (0, -1, 65536):
    try:
        tracemalloc.start(wrong)
    except ValueError as error:
        print(error)
try:
    tracemalloc.start("x")
except TypeError as error:
    print(error)
try:
    tracemalloc.take_snapshot()
except RuntimeError as error:
    print(error)
tracemalloc.start(65535)
print(tracemalloc.get_traceback_limit())
