# The number of an OSError picks its class; the classes stand in the order of 3.11.
for n in range(1, 120):
    e = OSError(n, "x")
    if type(e) is not OSError: print(n, type(e).__name__, e)
print(type(ConnectionError(32, "x")), isinstance(BrokenPipeError(), ConnectionError))
print([c.__name__ for c in OSError.__subclasses__()][:11], [c.__name__ for c in ConnectionError.__subclasses__()])
print([c.__name__ for c in Warning.__subclasses__()], [c.__name__ for c in ArithmeticError.__subclasses__()])
class Own(ConnectionError): pass
print(Own(2, "x"), ConnectionError.__subclasses__()[-1])
