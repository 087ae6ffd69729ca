# scope: relations across functions
from shop.models import Account


def run():
    accounts = Account.objects.prefetch_related("orders")
    return [order.number for account in accounts for order in account]
