# warnings: filters, once per line, what is shown and what is raised.
import warnings, sys
warnings.warn("careful")
def f(): warnings.warn("in f", RuntimeWarning, stacklevel=2)
f(); f()
for i in range(3): warnings.warn("loop")
warnings.warn("old", DeprecationWarning)
warnings.warn("pending", PendingDeprecationWarning)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("one"); warnings.warn("two", DeprecationWarning)
    print(len(w), w[0].message, w[1].category, w[0].lineno, str(w[0]))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("raised")
    except UserWarning as e: print("caught", repr(e))
with warnings.catch_warnings():
    warnings.simplefilter("ignore"); warnings.warn("silent")
warnings.filterwarnings("ignore", "care", UserWarning)
warnings.warn("Careful again"); warnings.warn("other")
warnings.resetwarnings(); warnings.simplefilter("once"); 
for i in range(2): warnings.warn("once only")
class My(UserWarning): pass
warnings.warn(My("mine"))
try: warnings.warn("x", int)
except TypeError as e: print(e)
try: warnings.simplefilter("bad")
except AssertionError as e: print(e)
def show(message, category, filename, lineno, file=None, line=None): print("shown", message, category.__name__, lineno)
warnings.showwarning = show
warnings.simplefilter("always"); warnings.warn("custom")
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "the line"), end="")
