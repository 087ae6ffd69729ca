# scope: queries
from shop.models import Customer, Order


def run():
    customers = list(Customer.objects.all())
    keys = []
    for customer in customers:
        keys.append(customer.pk)
    for key in keys:
        print(Order.objects.filter(customer__in=customers, pk__gt=key).count())
