e = ValueError("v")
e.add_note("note 1")
e.add_note("note 2")
print(e.__notes__, e.__traceback__)
def f(): raise e
try:
    f()
except ValueError as x:
    tb = x.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
print(e.with_traceback(None).__traceback__)
