# The compiler interns constants that look like names. Others are shared only within one unit.
def unit(text):
    return eval(repr(text))


print(unit("hello_world") is unit("hello_world"))
print(unit("hello world") is unit("hello world"))
print("".join(["hello", "_world"]) is unit("hello_world"))
