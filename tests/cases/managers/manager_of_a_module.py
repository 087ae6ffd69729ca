# scope: relations across functions
from shop.models import ExportedOrder


def run():
    return [order.customer.name for order in ExportedOrder.objects.all()]
