def load():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("cannot load") from e
load()
