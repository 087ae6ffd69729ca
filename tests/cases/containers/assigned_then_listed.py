# scope: relations in one function
from shop.models import Customer, Order


def run():
    customers = Customer.objects.in_bulk()
    out = []
    for order in Order.objects.all():
        order.customer = customers[order.customer_id]
        out.append(order)
    return [order.customer.name for order in out]
