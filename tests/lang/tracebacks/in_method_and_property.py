class A:
    @property
    def p(self): return self.q
    def m(self): return self.p
A().m()
