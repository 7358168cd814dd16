def warned_though_never_called():
    assert (1, """a
b""")


try:
    x = [1,
      2](3,
       4)
except TypeError as e:
    print(e)
