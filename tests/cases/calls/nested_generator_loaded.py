# scope: relations in one function
from shop.models import Order


def run():
    def late():
        for order in Order.objects.select_related("created_by"):
            if order.total >= 0:
                yield order

    print([order.created_by.name for order in late()])
