# scope: relations in one function
from shop.models import Order

COLUMNS = ("number", "total", "customer")


def run():
    orders = Order.objects.select_related("customer")
    return [[str(getattr(order, column)) for column in COLUMNS] for order in orders]
