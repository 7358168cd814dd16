import sys
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info()
    print(t, v, tb.tb_lineno)
    def f(): return sys.exc_info()[0]
    print(f())
    try: raise KeyError
    except KeyError: print(sys.exc_info()[0])
    print(sys.exc_info()[0])
print(sys.exc_info())
