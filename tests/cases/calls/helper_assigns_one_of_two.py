# scope: relations across functions
from shop.models import Customer, Order


def put_in(orders):
    customers = Customer.objects.in_bulk()
    for order in orders:
        order.customer = customers[order.customer_id]


def run():
    orders = list(Order.objects.all())
    put_in(orders)
    return [(order.customer.name, order.coupon) for order in orders]
