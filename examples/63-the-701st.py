# The young collector runs when more than 700 containers have been made than freed: at the 701st.
import gc

gc.collect()
before = gc.get_stats()[0]["collections"]
keep = []
made = 0
while gc.get_stats()[0]["collections"] == before:
    keep.append([])
    made += 1
print(600 < made <= 701)
print(len(keep) == made)
