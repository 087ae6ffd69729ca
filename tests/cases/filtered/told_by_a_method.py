# scope: relations across functions
from shop.models import Order


class CheckedOrder(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    def is_open_now(self):
        """Whether it waits."""
        return self.is_there() and self.status == self.Status.OPEN

    def is_there(self):
        return not self.is_gone()

    def is_gone(self):
        return self.priority and not self.is_there() if self.status == "gone" else False


def owner(order):
    if order.status == "paid":
        return order.customer.name
    return order.number


def run():
    out = []
    for order in CheckedOrder.objects.all():
        if order.is_open_now():
            out.append(owner(order))
    return out
