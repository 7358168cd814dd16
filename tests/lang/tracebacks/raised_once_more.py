# `raise` alone adds no entry to the traceback: it shows the line that raised first.
def f(c):
    try:
        try:
            pass
        finally:
            print(1 % c)
    except ArithmeticError as error:
        print("caught")
        raise
    else:
        print("else")
    finally:
        print("fin")
def g(c):
    try:
        1 / c
    except ArithmeticError as error:
        raise
def h(c):
    try:
        try: 1 / c
        except ArithmeticError: raise
    finally:
        print("x")
for k in (f, g, h):
    try: k(0)
    except Exception as e:
        tb, lines = e.__traceback__, []
        while tb: lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
        print(lines)
h(0)
