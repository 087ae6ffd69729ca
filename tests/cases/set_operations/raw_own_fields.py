# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.raw("SELECT * FROM shop_order"):
        print(order.number, order.customer_id)
