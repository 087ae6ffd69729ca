# scope: relations in one function
from shop.models import Order


def run():
    def ends():
        yield Order.objects.first()
        yield Order.objects.last()

    print([order.created_by.name for order in ends()])
