# scope: relations across functions
from shop.models import Order


class Import:
    def perform(self, order):
        self.customer = order.customer
        return self.load()

    def load(self):
        orders = self.customer.orders.exclude(total=-1).select_related("coupon")
        return [str(order.coupon) for order in orders]


def run():
    order = Order.objects.order_by("pk").first()
    return Import().perform(order)
