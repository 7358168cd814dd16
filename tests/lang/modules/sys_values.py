import sys
print(sys.version_info[:2], sys.maxsize, sys.byteorder, sys.getrecursionlimit(), sys.maxunicode, sys.float_info.max, sys.int_info, sys.hash_info.modulus, type(sys.modules).__name__, "sys" in sys.modules)
print(sys.version_info >= (3, 8), sys.version_info.major, sys.version_info.releaselevel, sys.intern("a") is "a".strip(), sys.getdefaultencoding())
sys.stdout.write("written\n")
print(sys._getframe().f_lineno, sys._getframe().f_code.co_name)
def f(): return sys._getframe(1).f_code.co_name
print(f())
