# scope: relations in one function
from shop.models import Order


def run():
    known = {1, 2}
    return [known.intersection(order.items.all()) for order in Order.objects.all()]
