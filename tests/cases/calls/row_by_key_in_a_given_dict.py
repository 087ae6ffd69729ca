# scope: relations across functions
from shop.models import Item, Order


def name(orders, item):
    order = orders.get(item.order_id)
    return order.customer.name if order else ""


def run():
    orders = Order.objects.in_bulk()
    return [name(orders, item) for item in Item.objects.all()]
