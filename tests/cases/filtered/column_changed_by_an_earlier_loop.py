# scope: relations in one function
from shop.models import Order


def run():
    out = []
    orders = list(Order.objects.filter(status="open"))
    for o in orders:
        o.status = "paid"
    for o in orders:
        if o.status == "paid":
            out.append(o.customer.name)
    return out
