# scope: relations in one function
from shop.models import Invoice


def run():
    return [invoice.order.number for invoice in Invoice.plain.all()]
