def g():
    try:
        x = yield 1
        print('got', x)
        yield from [2, 3]
        return 'end'
    finally:
        print('closed')
it = g()
print(next(it), it.send('s'), list(it))
def outer():
    r = yield from g()
    print('result', r)
print(list(outer()))
it = g()
next(it)
it.close()
it = g()
next(it)
del it
print([y for x in (1, 2) for y in (x, x * x) if y], sum(i for i in range(5)))
