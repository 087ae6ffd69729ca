# scope: relations in one function
from shop.models import Order


def run():
    first = Order.objects.earliest("pk")
    out = []
    for is_one in (True, False):
        if is_one:
            for order in Order.objects.filter(pk=first.pk):
                out.append(order.customer.name)
        else:
            out += [order.number for order in Order.objects.all()]
    return out
