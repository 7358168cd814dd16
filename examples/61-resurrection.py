# __del__ may bring its object back; it is called only once in a life.
class Phoenix:
    def __del__(self):
        global saved
        print("__del__")
        saved = self


phoenix = Phoenix()
del phoenix
print(type(saved).__name__)
del saved
print("not called again")
