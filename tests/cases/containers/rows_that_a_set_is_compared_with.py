# scope: relations in one function
from shop.models import Order


def run():
    wanted = set()
    return [wanted.isdisjoint(order.items.all()) for order in Order.objects.all()]
