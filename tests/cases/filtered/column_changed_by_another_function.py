# scope: relations across functions
from shop.models import Order


def pay(order):
    order.status = "paid"


def run():
    out = []
    for o in Order.objects.filter(status="open"):
        pay(o)
        if o.status == "paid":
            out.append(o.customer.name)
    return out
