# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        for order in customer.orders.all():
            print(order.customer.name, order.total)
