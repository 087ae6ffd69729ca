# scope: relations across functions
from shop.models import Invoice


def run():
    return [invoice.order.number for invoice in Invoice.plain.order_by("due")]
