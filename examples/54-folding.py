# The compiler computes constants, up to a limit of 4096 characters.
def short():
    return "a" * 21


def long():
    return "a" * 5000


print(short() is short())
print(long() is long())
