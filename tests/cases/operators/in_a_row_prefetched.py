# scope: queries
from shop.models import Account


def run():
    accounts = Account.objects.prefetch_related("orders")
    return ["A-1" in [order.number for order in account.orders.all()] for account in accounts]
