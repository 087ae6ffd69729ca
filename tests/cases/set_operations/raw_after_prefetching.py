# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("customer").raw("SELECT * FROM shop_order"):
        print(order.customer.name)
