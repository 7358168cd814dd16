space = {}
exec("a = 1000; b = 1000", space)
exec("c = 1000", space)
print(space["a"] is space["b"], space["a"] is space["c"])
exec("a = 'hello world'", space)
exec("b = 'hello world'; c = 'hello'", space)
print(space["a"] is space["b"], space["c"] is "hello".strip())
