e = ValueError("v")
e.add_note("a note")
raise e
