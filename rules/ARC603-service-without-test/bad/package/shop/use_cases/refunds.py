def refund(order):  # ARC603 refund
    order.status = "refunded"


class Refund:
    def run(self):
        return None
