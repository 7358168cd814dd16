# What zip() says of names that it does not have.
for names in ({"x": 1}, {"strict": True, "x": 1}, {"x": 1, "y": 2}, {"strict": True}):
    try: print(list(zip([1], [2], **names)))
    except TypeError as e: print(e)
