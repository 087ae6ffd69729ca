# scope: relations across functions
from shop.models import Order


class Listing:
    def rows(self):
        return [order.coupon for order in self.queryset.exclude(total=-1)]

    def numbers(self):
        return [order.number for order in self.queryset]


class OrderListing(Listing):
    queryset = Order.objects.order_by("pk")

    def rows(self):
        return list(super().numbers())


def run():
    return OrderListing().rows()
