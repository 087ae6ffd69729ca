# scope: relations in one function
from shop.models import Order


def run():
    out = []
    for order in dict.fromkeys(Order.objects.select_related("customer__region"), 0):
        out.append(order.customer.name)
    distinct = list(dict.fromkeys(Order.objects.select_related("customer__region")))
    return out + [order.customer.region for order in distinct]
