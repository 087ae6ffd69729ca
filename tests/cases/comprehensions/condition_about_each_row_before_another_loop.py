# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.filter(status=Order.Status.PAID)
    return [
        item.product.name
        for order in orders
        if order.status == Order.Status.OPEN
        for item in order.items.all()
    ]
