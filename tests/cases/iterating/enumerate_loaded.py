# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.order_by("-total").select_related("customer")
    for place, order in enumerate(orders, start=1):
        print(place, order.customer.name)
