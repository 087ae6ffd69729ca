# scope: relations in one function
from shop.models import Order


def run():
    return [f"{order.number}: {order.customer}" for order in Order.objects.all()]
