x = "g"
def f():
    global x
    x = "changed"
    def g():
        x = "local"
        def h():
            nonlocal x
            x += "!"
            return x
        return h(), x
    return g()
print(f(), x)
