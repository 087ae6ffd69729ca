# scope: queries
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        orders = customer.orders.all()
        if not orders.model._meta.ordering:
            orders = orders.order_by("number")
        print(customer.name, [order.number for order in orders])
