def inner():
    x = yield "a"
    print("inner got", x)
    yield "b"
    return "result"
def outer():
    r = yield from inner()
    print("r", r)
    yield from [1, 2]
    yield from "xy"
it = outer()
print(next(it), it.send("S"), list(it))
def d():
    try:
        yield from inner()
    except ValueError as e:
        print("outer caught", e)
        yield "end"
it = d()
next(it)
print(it.throw(ValueError("t")))
