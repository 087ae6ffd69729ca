# scope: relations across functions
from shop.models import Account


def run():
    return [f"{account}" for account in Account.objects.select_related("referrer")]
