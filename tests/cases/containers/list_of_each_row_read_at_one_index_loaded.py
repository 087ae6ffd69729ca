# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.prefetch_related("items__product")
    return [list(order.items.all())[0].product.name for order in orders]
