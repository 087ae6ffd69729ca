# scope: queries
from shop.models import Customer, Item, Order


def has_single_items(order):
    return order and Item.objects.filter(order=order, quantity=1).exists()


def fill(rows):
    Order.objects.update(total=0)


def run():
    orders = [order for order in Order.objects.all() if order.total]
    return [
        has_single_items(max(orders, key=lambda order: order.total + customer.pk, default=None))
        for customer in Customer.objects.all()
    ]
