# scope: relations in one function
from shop.models import Order


def run():
    orders = list(Order.objects.all())
    return [orders[index].customer.name for index, order in enumerate(orders) if order.total]
