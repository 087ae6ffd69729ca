# scope: relations across functions
from shop.models import Customer, Order


def put_customers(pairs):
    customers = Customer.objects.in_bulk()
    for _, order in pairs:
        order.customer = customers[order.customer_id]


def run():
    pairs = [(order.pk, order) for order in Order.objects.all()]
    put_customers(pairs)
    return [order.customer.name for _, order in pairs]
