print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999)], round(1234, -2), round(1250, -2), round(1350, -2), round(5, 1), round(-15, -1), round(2.675, 2), round(1e20), round(1.5, 0))
