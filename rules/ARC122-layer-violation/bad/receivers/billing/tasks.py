def check(pk):
    print(pk)
