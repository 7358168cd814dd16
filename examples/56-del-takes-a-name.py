# del removes a name; __del__ runs when the last reference goes, whoever holds it.
class Thing:
    def __del__(self):
        print("__del__")


thing = Thing()
box = [thing]
del thing
print("del has run")
box.pop()
print("the box is empty")
