# scope: queries
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders__items"):
        for order in customer.orders.all():
            print(order.items.filter(quantity__gt=1).count())
