print(list[int], dict[str, list[int]], int | None, isinstance(3, int | str), (int | str) == (str | int))
print(list[int]([1, 2]), tuple[int, ...], type[int])
def f(x: list[int], *, y: "int" = 3) -> None: pass
print(f.__annotations__)
class A:
    x: int = 1
    y: str
print(A.__annotations__)
