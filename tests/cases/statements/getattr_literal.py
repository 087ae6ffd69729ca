# scope: relations in one function
from shop.models import Order


def run():
    return [getattr(order, "customer").name for order in Order.objects.all()]
