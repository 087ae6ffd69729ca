# scope: relations across functions
from shop.models import Account


def run():
    names = []
    for account in Account.objects.all():
        with account as name:
            names.append(name)
    return names
