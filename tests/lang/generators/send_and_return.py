def g():
    x = yield 1
    print("got", x)
    y = yield x * 2
    print("got", y)
    return "done"
it = g()
print(next(it), it.send(5))
try:
    it.send("end")
except StopIteration as e:
    print(repr(e), e.value)
print(list(it))
try:
    g().send(1)
except TypeError as e:
    print(e)
