# scope: queries
from shop.models import Customer, Order


def run():
    return [c.name for c in Customer.objects.all() if Order.objects.filter(customer=c).exists()]
