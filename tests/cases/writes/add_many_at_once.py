# scope: writes
from shop.models import Customer, Tag


def run():
    vip = Tag.objects.create(name="vip")
    vip.customers.set(Customer.objects.filter(balance__gte=0))
