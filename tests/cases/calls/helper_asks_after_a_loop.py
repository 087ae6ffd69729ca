# scope: queries
from shop.models import Customer, Item


def last_of(orders):
    numbers = []
    for order in orders:
        numbers.append(order.number)
    return Item.objects.filter(order__number__in=numbers).last()


def run():
    customers = Customer.objects.prefetch_related("orders")
    return [last_of(list(customer.orders.all())) for customer in customers]
