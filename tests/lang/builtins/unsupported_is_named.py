# oracle: none
for f in (lambda: open("x"),):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(isinstance(b"", (bytes, bytearray)), isinstance(1, complex), issubclass(bytes, memoryview), complex, bytearray)
def tried(text):
    try:
        exec(text, {})
    except BaseException as e:
        print(type(e).__name__, e)
for text in ["async def f(): pass", "try: pass\nexcept* ValueError: pass",
             "import threading", "import os", "import decimal", "import asyncio.events", "import numpy", "from decimal import Decimal",
             "ExceptionGroup('a', [ValueError()])", "'\\N{DASH}'", "aiter([])", "breakpoint()", "import os.path"]:
    tried(text)
