# Three generations, each collected as a whole. 3.14.0 to 3.14.4 had two, and took the old one in small steps; 3.14.5 went back.
import gc

before = gc.get_count()[2]
gc.collect(1)
print(gc.get_count()[2] - before)
print(len(gc.get_stats()), gc.get_threshold())
