# scope: relations across functions
from shop.models import Account


def run():
    return [order.number for account in Account.objects.all() for order in account]
