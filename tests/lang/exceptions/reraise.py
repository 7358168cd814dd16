def f():
    try:
        raise ValueError("first")
    except ValueError:
        try:
            raise
        except ValueError as e:
            print("again", e)
            raise
try:
    f()
except ValueError as e:
    print("out", e)
try:
    raise
except RuntimeError as e:
    print(e)
