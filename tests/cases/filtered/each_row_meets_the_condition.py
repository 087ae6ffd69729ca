# scope: relations in one function
from shop.models import Order


def run():
    out = []
    for o in Order.objects.filter(status="open"):
        if o.status == "open" and o.status in {"open"} and not o.status.startswith("p"):
            out.append(o.customer.name)
    return out
