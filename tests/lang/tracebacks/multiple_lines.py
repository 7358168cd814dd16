def f(*args):
    raise RuntimeError("several lines",
                       args)
f(1,
  2)
