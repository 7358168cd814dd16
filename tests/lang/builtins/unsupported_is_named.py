# oracle: none
for f in (lambda: open("x"), lambda: complex(1), lambda: bytearray(1), lambda: memoryview(b"")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
