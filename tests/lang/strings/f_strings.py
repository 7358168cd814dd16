x, y, w = 5, "text", 8
print(f"{x} {y!r} {x:>{w}} {x + 1 = } {y=} {x!r:^5} {{}} {'a' 'b'} {[i for i in range(3)]} {x if x else y} {y[0]} {(lambda: 3)()}")
print(f"{x:#06x} {3.14159:.2f} {1000000:,} {'é':>3} {None} {True:d} {y:10}| {y:.2}", f"" f"a{x}" "b", rf"\n{x}", f"{x!s:>3}")
print(f"{'nested ' + f'{x}'} {x:{'>'}{w}} {x:%} {x=:>4} {x = !r}")
