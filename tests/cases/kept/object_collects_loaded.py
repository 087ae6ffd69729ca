# scope: relations across functions
from shop.models import Order


class Timeline:
    def __init__(self):
        self.events = []

    def add_orders(self):
        for order in Order.objects.prefetch_related("items"):
            self.events.append({"number": order.number, "many": order.items.all()})

    def collected(self):
        self.add_orders()
        return self.events


def run():
    return [len(event["many"]) for event in Timeline().collected()]
