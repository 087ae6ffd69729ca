# scope: relations in one function
from shop.models import Order


def run():
    out = []
    for order in dict.fromkeys(Order.objects.all()):
        out.append(order.customer.name)
    distinct = list(dict.fromkeys(Order.objects.filter(total__gte=0)))
    return out + [order.customer.region for order in distinct]
