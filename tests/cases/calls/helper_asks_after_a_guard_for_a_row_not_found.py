# scope: queries
from shop.models import Customer, Item, Order


def found(orders, number):
    for order in orders:
        if order.number == number:
            return order


def has_single_items(order):
    return order and Item.objects.filter(order=order, quantity=1).exists()


def run():
    orders = list(Order.objects.all())
    return [has_single_items(found(orders, customer.name)) for customer in Customer.objects.all()]
