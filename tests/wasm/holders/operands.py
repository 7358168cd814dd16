# Every operand that an instruction drops may be an object's last reference, and its end runs code.
class A:
    def __init__(self, key=0):
        self.key = key
    def __hash__(self):
        return self.key
    def __eq__(self, other):
        return True
    def __del__(self):
        x = [1]

class B:
    pass

class S:
    __slots__ = ["x"]

def midway(i):
    items = [A()]
    items[0] = i
    table = {1: A()}
    table[1] = 2
    table[A(1)] = 3
    del table[A(1)]
    b = B()
    b.x = A()
    b.x = i
    s = S()
    s.x = A()
    s.x = i
    B().x = A()
    {3: A()}[3]
    {A(3): A()}[A(3)]
    [A(), i][1]
    [A()][0] = A()
    {"k": A()}["k"] = 5
    [A()] is A()
    A() in [A()]
    A() in {5: A()}
    not A()
    A() == A()
    [A()].append(A())
    [A()].pop()
    [A(), A()].insert(0, A())
    len([A()])
    isinstance(A(), (B, A))
    str(A())
    f"{A()}{A()}"
    [A()] + [A()]
    A() and A()
    def inner(first, second=A()):
        return first
    inner(A())
    inner(A(), A())
    a, *rest = [A(), A(), A()]
    a = rest = inner = None
    for a in [A(), A()]:
        pass
    return [A() for j in range(2)][0]

for i in range(12):
    midway(i)
