# scope: relations in one function
from shop.models import Order


def label(order):
    if order.total:
        return f"No. {order.number}"
    return "none"


class Names:
    head = ""

    def read(self, is_long):
        if is_long:
            self.head = label(Order.objects.order_by("pk")[0])
        if self.head:
            return []
        return [order.customer.name for order in Order.objects.all()]


def run():
    return Names().read(Order.objects.filter(number="").exists())
