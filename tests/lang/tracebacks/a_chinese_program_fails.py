class 银行错误(Exception):
    """银行"""
class 余额不足(银行错误):
    def __init__(self, 需要, 余额):
        super().__init__(f"余额不足：需要{需要}元，只有{余额}元")
        self.需要 = 需要
class 账户:
    def __init__(self, 户主, 余额=0):
        self.户主, self.余额 = 户主, 余额
    def 取款(self, 金额):
        if 金额 > self.余额: raise 余额不足(金额, self.余额)
        self.余额 -= 金额
账 = 账户("张三", 100)
账.取款(30); print(账.余额)
try: 账.取款(100)
except 银行错误 as 错: print(type(错).__name__, 错, 错.args, 错.需要)
账.取款(1000)
