def handlers(x):
    try:
        x()
    except ValueError:
        pass
    except (KeyError, IndexError) as e:
        print(e)
    except:
        raise
    else:
        print('else')
    finally:
        print('finally')


def returns(x):
    try:
        return x
    finally:
        print(x)


def nested(x):
    for i in x:
        try:
            try:
                if i: continue
                if not i: break
            finally:
                print(1)
        except Exception as e:
            if e: return e
            continue
        finally:
            print(2)


def suppress(x):
    with x: pass
    with x as y, x.z as (a, b), x[0]:
        return y
    with (x as y, x): print(y)
    with (x, y): pass
    for i in x:
        with i:
            if i: break
            continue


def raising(x):
    if x == 1: raise
    if x == 2: raise ValueError
    if x == 3: raise ValueError('x') from None
    raise x from x.y


def in_finally(x):
    while x:
        try:
            x()
        finally:
            for y in x:
                if y: break
            else:
                return 1


def generator(x):
    try:
        yield x
    except GeneratorExit:
        return
    finally:
        yield 2


def both(a):
    try:
        with a as b:
            return b
    except A:
        with a: pass
    finally:
        with a: pass


try:
    import a.b.c
    import a.b.c as d, e
    from . import f
    from ..g.h import i as j, k
    from l import *
except ImportError as error:
    pass
if __name__ == '__main__':
    try:
        main()
    except SystemExit:
        pass
    else:
        done()
else:
    other()


def twice(x):
    try:
        x
    finally:
        sum(y for y in x)
