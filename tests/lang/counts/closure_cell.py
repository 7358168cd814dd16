from sys import getrefcount
def make():
    x = []
    def show():
        return getrefcount(x)
    return show
show = make()
print(show())
print(getrefcount(show.__closure__[0].cell_contents))
