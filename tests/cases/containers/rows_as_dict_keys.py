# scope: relations in one function
from shop.models import Order


def run():
    totals = {}
    for order in Order.objects.all():
        totals[order] = order.total
    return [(order.customer.name, total) for order, total in totals.items()]
