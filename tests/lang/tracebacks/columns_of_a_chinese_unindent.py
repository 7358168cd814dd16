if True:
    名 = "中文"
  print(名)
