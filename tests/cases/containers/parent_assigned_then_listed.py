# scope: relations in one function
from shop.models import Customer, Order


def run():
    customers = Customer.objects.in_bulk()
    out = []
    for order in Order.objects.prefetch_related("items"):
        order.customer = customers[order.customer_id]
        out.extend(order.items.all())
    return [item.order.customer.name for item in out]
