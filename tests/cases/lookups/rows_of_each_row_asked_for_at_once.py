# scope: queries
from shop.models import Customer, Item


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        print(len(Item.objects.filter(order__in=customer.orders.all())))
