s = "aé中😀"
print(s.encode(), s.encode("utf-8"), "é".encode("latin-1"), s.encode("ascii", "ignore"), s.encode("ascii", "replace"), s.encode("ascii", "backslashreplace"), s.encode("ascii", "xmlcharrefreplace"))
print(b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode(errors="ignore"), str(b"ab", "ascii"))
for f in (lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: b"\xe4\xb8".decode(), lambda: "\ud800".encode()):
    try:
        f()
    except UnicodeError as e:
        print(type(e).__name__, e)
