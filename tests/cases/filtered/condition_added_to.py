# scope: relations in one function
from django.db.models import Q

from shop.models import Order


def run():
    found = Q(status="paid")
    found.add(Q(total__gte=0), Q.OR)
    names = []
    for order in Order.objects.filter(found):
        if order.status == "open":
            names.append(order.customer.name)
    return names
