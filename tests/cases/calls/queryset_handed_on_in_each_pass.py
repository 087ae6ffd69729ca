# scope: queries
from shop.models import Customer, Order


def totals(orders):
    return [order.total for order in orders]


def totals_for_each(customers):
    orders = Order.objects.filter(priority=True)
    return [totals(orders) for customer in customers]


def run():
    return totals_for_each(Customer.objects.all())
