# oracle: none
# The items of a slice may be made by code that changes the list: places are counted afterwards.
def items(act, *values):
    for value in values:
        if act:
            act()
            act = None
        yield value


class Source:
    def __init__(self, act):
        self.act = act

    def __iter__(self):
        return items(self.act, 1, 2)


a = list(range(4))
try:
    a[::2] = Source(lambda: a.extend("xy"))
except ValueError as e:
    print(e)
print(a)
a = list(range(4))
a[1:3] = Source(a.clear)
print(a)
a = list(range(4))
a[-3:] = Source(lambda: a.extend("xy"))
print(a)
a = list(range(4))
try:
    a[::-2] = Source(a.clear)
except ValueError as e:
    print(e)
print(a)
