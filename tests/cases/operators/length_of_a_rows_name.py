# scope: relations across functions
from shop.models import Account


def run():
    return [len(account.name) for account in Account.objects.all()]
