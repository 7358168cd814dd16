class Shape:
    def area(self): pass
    color = 1
Shape().colour
