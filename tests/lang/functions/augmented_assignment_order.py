def log(x):
    print(x, end=" ")
    return x
a = [1, 2, 3]
def get():
    log("get")
    return a
get()[log(1)] += log(10)
print(a)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
