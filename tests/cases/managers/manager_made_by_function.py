# scope: relations across functions
from shop.models import ImportedOrder


def run():
    return [order.customer.name for order in ImportedOrder.objects.all()]
