# scope: queries
from shop.models import Customer


def run():
    customers = Customer.objects.prefetch_related("orders")
    return [c.name for c in customers if any(order.priority for order in c.orders.all())]
