# scope: relations in one function
from shop.models import Order


def run():
    out = []
    for o in Order.objects.filter(status="open") | Order.objects.filter(total__gt=0):
        if o.status != "open" or o.total >= 0:
            out.append(o.customer.name)
    for o in Order.objects.filter(status="open").union(Order.objects.filter(status="paid")):
        if o.status == "paid":
            out.append(o.created_by.name)
    return out
