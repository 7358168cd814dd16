# An object that survives a collection moves on to an older generation, which is examined less often.
import gc


def generation(thing):
    for number in range(3):
        if any(other is thing for other in gc.get_objects(number)):
            return number


gc.disable()
gc.collect()
thing = ["survivor"]
print("new:", generation(thing))
gc.collect(0)
print("after one collection:", generation(thing))
gc.collect(1)
print("after two:", generation(thing))
gc.collect(2)
print("there it stays:", generation(thing))
