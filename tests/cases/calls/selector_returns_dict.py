# scope: relations across functions
from shop.selectors import customers_by_name


def run():
    for name, customer in customers_by_name().items():
        print(name, customer.region)
