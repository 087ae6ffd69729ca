# scope: relations in one function
from shop.models import Order


def run():
    for row in Order.objects.values_list("number", "customer", named=True):
        print(row.number, row.customer)
