# scope: relations across functions
from shop.models import Order


def buyers_name(self):
    return self.customer.name


Order.add_to_class("buyers_name", property(buyers_name))


def run():
    for order in Order.objects.select_related("customer"):
        print(order.buyers_name)
