def outer():
    try:
        inner()
    except KeyError:
        print("wrong")
    finally:
        print("outer finally")
def inner():
    try:
        raise ValueError("deep")
    finally:
        print("inner finally")
try:
    outer()
except ValueError as e:
    print(e)
