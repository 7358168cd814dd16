for f in (lambda: open("x"), lambda: complex(1), lambda: bytearray(1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__)
