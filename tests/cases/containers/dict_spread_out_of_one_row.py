# scope: relations in one function
from shop.models import Order


def run():
    context = {"order": Order.objects.first()}
    for order in Order.objects.all():
        line = {**context, "number": order.number}
        print(line["order"].customer.name)
