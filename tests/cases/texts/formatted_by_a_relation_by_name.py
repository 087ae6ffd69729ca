# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.all():
        print("{order.customer}".format(order=order))
        print("{order.number}".format_map({"order": order}))
