# scope: queries
from shop.models import Account


def run():
    return [account[0] for account in Account.objects.filter(orders__isnull=False)]
