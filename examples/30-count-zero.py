# The count falls to 0, and the object is reclaimed at once: __del__ runs in the middle of the program.
class Thing:
    def __del__(self):
        print("reclaimed")


thing = Thing()
other = thing
print("one name goes")
del thing
print("the last name goes")
del other
print("done")
