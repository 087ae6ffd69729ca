# scope: relations in one function
from shop.models import Order


def run():
    loaded = Order.objects.select_related("customer")
    plain = Order.objects.all()
    if len(loaded) > 1000:
        first, second = loaded, loaded
    else:
        first, second = loaded, plain
    pair = (first, second)
    return [order.customer.name for order in pair[0]], [order.number for order in pair[1]]
