# scope: queries
from shop.models import Account


def run():
    accounts = list(Account.objects.order_by("pk"))
    return [any(account is each for each in accounts) for account in accounts]
