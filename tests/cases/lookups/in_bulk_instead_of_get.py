# scope: queries
from shop.models import Customer, Order


def run():
    ids = list(Order.objects.values_list("customer_id", flat=True))
    customers = Customer.objects.in_bulk(ids)
    for customer_id in ids:
        print(customers[customer_id].name)
