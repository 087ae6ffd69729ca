# scope: relations in one function
from shop.models import Customer, Order


def run():
    orders = Order.objects.order_by("pk")
    customers = Customer.objects.in_bulk([order.customer_id for order in orders])
    for order in orders:
        order.customer = customers[order.customer_id]
    for order in orders.all():
        print(order.customer.name)
