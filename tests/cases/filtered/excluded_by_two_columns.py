# scope: relations in one function
from shop.models import Order


def run():
    out = []
    for o in Order.objects.exclude(status="paid", priority=True):
        if o.status == "paid" or o.status == "open":
            out.append(o.customer.name)
    return out
