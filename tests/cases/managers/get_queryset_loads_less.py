# scope: relations across functions
from shop.models import Invoice


def run():
    return [invoice.order.customer.name for invoice in Invoice.objects.all()]
