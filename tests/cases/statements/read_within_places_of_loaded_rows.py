# scope: relations in one function
from shop.models import Order


def run():
    out = []
    for order in Order.objects.select_related("customer"):
        out.append(f"{order.number[: order.customer.balance]:>{len(order.customer.name)}}")
        out.append(str(-order.customer.balance))
    return out
