# scope: relations across functions
from shop.models import Order


class Notifier:
    PLACED = "order placed"

    @classmethod
    def number_all(cls, orders):
        for order in orders:
            cls.note(order.number, cls.PLACED)

    @classmethod
    def note(cls, number, subject):
        return f"{number}: {subject}"


def run():
    orders = list(Order.objects.all())
    Notifier.number_all(orders)
    return [order.customer.name for order in orders]
