# scope: queries
from shop.models import Account


def run():
    return ["A-1" in account for account in Account.objects.all()]
