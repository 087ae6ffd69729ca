def notify_buyer(*, order):
    print(order)
