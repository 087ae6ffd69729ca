# scope: relations across functions
from shop.models import Account


def run():
    return [account > account for account in Account.objects.all()]
