# scope: queries
from shop.models import Customer, Item


def first_big(orders):
    for order in orders:
        if order.total >= 0:
            return order.number
    return Item.objects.filter(order__in=orders).last()


def run():
    customers = Customer.objects.prefetch_related("orders")
    return [first_big(list(customer.orders.all())) for customer in customers]
