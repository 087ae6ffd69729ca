# scope: relations across functions
from shop.models import Order, Product


def maker(self):
    return self.created_by.name


Product.add_to_class("maker", maker)


def run():
    for order in Order.objects.order_by("pk"):
        print(getattr(order, "maker", str)())
