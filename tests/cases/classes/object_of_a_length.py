# scope: relations in one function
from shop.models import Order


class Basket:
    def __init__(self, rows):
        self.rows = rows

    def __len__(self):
        return len(self.rows)

    def __iter__(self):
        return iter(self.rows)


def run():
    for order in Basket([]) or Order.objects.all():
        print(order.customer.name)
