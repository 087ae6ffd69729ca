# scope: relations in one function
from shop.models import Invoice


def run():
    return [invoice.order_id for invoice in Invoice.plain.all() if invoice.pk]
