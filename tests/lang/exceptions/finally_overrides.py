def f():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"
print(f())
def g():
    while True:
        try:
            return "r"
        finally:
            break
    return "after"
print(g())
try:
    try: 1 / 0
    finally: [][1]
except IndexError as e:
    print(repr(e.__context__))
