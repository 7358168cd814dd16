from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
class Sq(Shape):
    def area(self): return 4
    name = "sq"
print(Sq().area(), Sq().name)
class Half(Shape):
    def area(self): return 1
for c in (Shape, Half):
    try:
        c()
    except TypeError as e:
        print(e)
class R: pass
Shape.register(R)
print(isinstance(R(), Shape), issubclass(R, Shape))
