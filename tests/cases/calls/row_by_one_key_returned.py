# scope: relations across functions
from shop.models import Item, Order


def order_of(orders, pk):
    return orders[pk]


def run():
    orders = {order.pk: order for order in Order.objects.order_by("pk")}
    chosen = min(orders)
    return [order_of(orders, chosen).customer.name for item in Item.objects.all()]
