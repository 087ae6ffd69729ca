# scope: relations across functions
from shop.models import Order


def buyers_mail(self):
    return self.customer.email


Order.add_to_class("buyers_mail", property(buyers_mail))


def run():
    for order in Order.objects.order_by("pk"):
        print(order.buyers_mail)
