# scope: queries
from shop.models import Customer, Order


def run():
    for customer_id in Order.objects.values_list("customer_id", flat=True):
        print(Customer.objects.get(pk=customer_id).name)
