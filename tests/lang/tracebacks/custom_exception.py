class MyError(Exception):
    """own"""
raise MyError("text", 5)
