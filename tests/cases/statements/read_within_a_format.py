# scope: relations in one function
from shop.models import Order


def run():
    return [f"{order.number:>{len(order.customer.name)}}" for order in Order.objects.all()]
