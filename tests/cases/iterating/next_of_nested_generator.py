# scope: relations in one function
from shop.models import Customer


def run():
    return next(
        ", ".join(order.number for order in customer.orders.all())
        for customer in Customer.objects.order_by("pk")
    )
