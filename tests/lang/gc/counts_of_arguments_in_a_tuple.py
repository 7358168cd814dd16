import gc
def watch(phase, info): pass
n = [0]
def run(t):
    gc.collect(); a = gc.get_count()[0]; gc.set_threshold(*t); b = gc.get_count()[0]; gc.callbacks.append(watch); c = gc.get_count()[0]
    n[0] = 0
    keep = []
    d = gc.get_count()[0]
    for i in range(3):
        n[0] = i
        e = gc.get_count()[0]
        keep.append([])
        print(e, gc.get_count()[0])
    gc.callbacks.remove(watch); gc.set_threshold(700, 10, 10)
    print(a, b, c, d)
run((700, 10, 10)); run((700, 10)); run((700,))
gc.freeze()
run((700, 10, 10)); run((700, 10)); run((700,))
