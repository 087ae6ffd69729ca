# scope: relations in one function
from shop.models import Order


def run():
    rows = list(Order.objects.filter(priority=True).select_related("customer"))
    for order in Order.objects.filter(priority=False).select_related("customer"):
        if order.total:
            rows.append(order)
        else:
            rows.insert(0, order)
    return [order.customer.name for order in rows]
