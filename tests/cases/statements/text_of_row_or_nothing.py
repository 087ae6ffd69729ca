# scope: relations in one function
from shop.models import Invoice


def run():
    invoices = [invoice.due and invoice for invoice in Invoice.plain.all()]
    return [str(invoice) for invoice in invoices]
