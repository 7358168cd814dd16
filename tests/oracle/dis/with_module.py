with a as b:
    c
d
with a:
    try:
        x
    finally:
        y
