# scope: queries
from shop.models import Customer, Order


def refined(orders):
    list(orders)
    return orders.filter(priority=True)


def run():
    return [
        len(refined(Order.objects.filter(customer=customer))) for customer in Customer.objects.all()
    ]
