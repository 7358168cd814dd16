x = [y for y in (1, (lambda: (z := 2))())]
