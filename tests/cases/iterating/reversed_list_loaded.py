# scope: relations in one function
from shop.models import Order


def run():
    for order in reversed(list(Order.objects.order_by("pk").select_related("created_by"))):
        print(order.created_by.name)
