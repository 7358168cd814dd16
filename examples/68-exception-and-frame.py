# An exception holds its traceback, the traceback its frames, and a frame its names: here even the exception.
import gc


class Thing:
    def __del__(self):
        print("reclaimed")


def work():
    thing = Thing()
    try:
        raise ValueError("stop")
    except ValueError as error:
        keep = error


gc.disable()
work()
print("the function has returned")
gc.collect()
print("the cycle is gone")
