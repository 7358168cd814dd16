"""The modules of CPython that tutorials name and Pyrena has not got, as names of this module."""

globals().update(dict.fromkeys("""argparse array ast asyncio base64 cProfile calendar cmath codecs concurrent contextvars copyreg
csv datetime decimal difflib dis doctest email faulthandler getpass glob gzip hashlib html http locale logging marshal
mmap multiprocessing os pathlib pdb pickle platform profile queue resource secrets select shutil signal socket sqlite3 ssl
subprocess tempfile threading tkinter tokenize turtle unittest urllib uuid xml zipfile zlib""".split()))
