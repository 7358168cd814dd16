# The interpreter takes everything apart after the last line, but does not free all of it.
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


plain = Thing("a global")
cycle = Thing("in a cycle")
cycle.itself = cycle
print("the last line")
