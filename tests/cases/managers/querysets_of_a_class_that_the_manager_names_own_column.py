# scope: relations across functions
from shop.models import ArchivedOrder


def run():
    return [order.number for order in ArchivedOrder.objects.all().by_number()]
