# scope: relations in one function
from shop.models import Order


def run():
    model = Order
    return [order.customer.name for order in model.objects.select_related("customer")]
