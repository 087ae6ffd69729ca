from shop.models import Order


def titles():
    orders = Order.objects.filter(number__startswith="A").select_related("customer")
    return [order.title for order in orders]
