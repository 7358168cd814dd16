import gc
for bad in (3, -1):
    try:
        gc.collect(bad)
    except ValueError as e:
        print(e)
print(gc.collect(0) >= 0, gc.collect(generation=1) >= 0)
