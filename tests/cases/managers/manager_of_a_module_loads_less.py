# scope: relations across functions
from shop.models import ExportedOrder


def run():
    return [order.customer.region for order in ExportedOrder.objects.all()]
