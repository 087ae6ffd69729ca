# scope: queries
from shop.models import Customer


def counted(customers):
    return {customer.name: customer.orders.filter(number__gt=0).count() for customer in customers}


def run():
    return counted(Customer.objects.all())
