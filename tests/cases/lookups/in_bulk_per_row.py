# scope: queries
from shop.models import Customer, Order


def run():
    for order in Order.objects.all():
        print(order.number, Customer.objects.in_bulk([order.customer_id]))
