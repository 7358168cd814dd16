print("{} {} {0}".format(1, 2) if False else "{0} {1} {0}".format(1, 2), "{a[0]} {b.real} {c[k]}".format(a=[5], b=3, c={"k": "v"}), "{!r} {!s} {!a}".format("é", "b", "é"))
print("{:>10}|{:<5}|{:^7}|{:*^9}|{:05d}|{:,}|{:.3f}|{:e}|{:%}|{:b}|{:#o}|{:x}".format("a", "b", "c", "d", 42, 1234567, 3.14159, 1e5, 0.5, 5, 8, 255))
print("{:{w}.{p}f}".format(3.14159, w=10, p=2), "{{}}".format(), "{0:{1}}".format("x", ">3"), "{:d}".format(True), "{:10}|".format(5), "{:10}|".format("5"))
for bad, args in (("{", ()), ("}", ()), ("{} {1}", (1, 2)), ("{:d}", ("s",)), ("{:q}", (1,)), ("{0.x}", (1,)), ("{a}", ()), ("{:.2d}", (1,))):
    try:
        print(bad.format(*args))
    except Exception as e:
        print(type(e).__name__, e)
