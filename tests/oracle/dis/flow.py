def chains(a, b, c, d):
    if a and b and c or d: return 1
    if (a or b) and (c or d): return 2
    if not (a and not b): return 3
    if a if b else c: return 4
    x = a and (b or c) and d
    y = a or b and c or d
    while a and (b or c):
        if c is None: break
        if d is not None: continue
    if a is None or b is not None: return x
    return y if a in b else d


def elifs(x):
    if x == 1:
        y = 1
    elif x == 2:
        y = 2
    elif x == 3:
        if y: pass
        else: y = 3
    else:
        y = 4
    return y


def constant_tests(x):
    if True: a = 1
    if False: a = 2
    if None and x: a = 3
    if 1 or x: a = 4
    while True:
        if x: return a
        x = not x


def dead(x):
    return x
    print('dead')
    while x: pass


def raises(x):
    if x: raise x
    else: return x


def loop_else(x):
    for i in x:
        for j in i:
            if j: break
        else:
            continue
        break
    else:
        return None
    return i


def empty_loops(x):
    for _ in x: pass
    while x: pass
    while x():
        ...


def last_if(x):
    if x:
        print(1)


def comprehension_filters(x):
    a = [i for i in x if i if not i or x]
    b = {i: j for i in x for j in i if i < j < 10}
    c = sum(i * j for i in x for j in [i + 1] if j)
    d = {(i, j) for i, j in x}
    e = [[k for k in j] for j in x]
    return a, b, c, d, e


def asserts(x):
    assert x, (1, 2)
    assert x is not None
    assert not x
    assert x and x.y or x.z


a = [x for x in range(3)]
b = {x: y for x, y in a}
c = (yes for yes in a if yes)
