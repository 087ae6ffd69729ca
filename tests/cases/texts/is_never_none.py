# scope: queries
from shop.models import Customer, Order


def customer_called(name):
    if name is None:
        return None
    return Customer.objects.filter(name=name).first()


def run():
    return [customer_called(str(order.number)) for order in Order.objects.all()]
