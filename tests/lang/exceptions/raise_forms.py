for x in ("raise ValueError", "raise ValueError('a')", "raise 5", "raise None", "raise ValueError from 5", "raise int", "raise ValueError('x') from KeyError"):
    try:
        exec(x)
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__))
