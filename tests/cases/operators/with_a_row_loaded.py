# scope: relations across functions
from shop.models import Account


def run():
    names = []
    for account in Account.objects.select_related("referrer"):
        with account as name:
            names.append(name)
    return names
