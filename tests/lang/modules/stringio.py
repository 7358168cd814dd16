import io, sys
s = io.StringIO("line 1\nline 2\n")
print(s.readline(), list(s), s.read(), s.getvalue())
s = io.StringIO(); print("x", 1, file=s); s.write("y"); print(repr(s.getvalue()), s.tell()); s.seek(0); print(s.read(2))
old, sys.stdout = sys.stdout, io.StringIO(); print("hidden"); got, sys.stdout = sys.stdout.getvalue(), old; print(repr(got))
