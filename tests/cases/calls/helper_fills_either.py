# scope: relations across functions
from shop.models import Customer, Order


def put_customers(orders):
    customers = Customer.objects.in_bulk()
    for order in orders:
        order.customer = customers[order.customer_id]


def run():
    if Order.objects.exists():
        orders = list(Order.objects.filter(total__gte=0))
    else:
        orders = list(Order.objects.filter(total=0))
    put_customers(orders)
    return [order.customer.name for order in orders]
