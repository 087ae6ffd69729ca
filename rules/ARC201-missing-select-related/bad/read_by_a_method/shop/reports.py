from shop.models import Order


def titles():
    orders = Order.objects.filter(number__startswith="A")  # ARC201 by Order.title (shop/models.py:14)
    return [order.title for order in orders]
