def refund(order):
    order.status = "refunded"
