# scope: relations in one function
from shop.models import Customer


def run():
    return [customer.name for customer in Customer.objects.all() if customer.orders.all()]
