# scope: relations in one function
from shop.models import Order

SHOWN = {"number": "No.", "customer": "Customer"}


def run():
    orders = Order.objects.select_related("customer")
    return [[str(getattr(order, name)) for name in SHOWN] for order in orders]
