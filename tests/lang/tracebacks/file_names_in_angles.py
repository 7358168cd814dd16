# A program's own texts have entries, whatever they are called.
import traceback
for name in ("<body>", "<b", "<built", "<string>", "<中文>"):
    try:
        exec(compile("def f():\n    1 / 0\nf()", name, "exec"))
    except ZeroDivisionError as error:
        print([(entry.filename, entry.lineno, entry.name) for entry in traceback.extract_tb(error.__traceback__)][1:])
