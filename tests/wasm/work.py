# The same program under two schedules: a queue of pairs that lives long, and cycles that die at once.
# With the one generation that thresholds below 0 leave (and --set gc_quarter_rule=0), each automatic collection looks at everything.
import gc
import sys

gc.collect()
if input() == "one":
    gc.set_threshold(700, -1, -1)
old = [[i] for i in range(int(input()))]
for i in range(int(input())):
    ring = []
    ring.append(ring)
