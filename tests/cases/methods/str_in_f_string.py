# scope: relations across functions
from shop.models import Invoice


def run():
    for invoice in Invoice.plain.all():
        print(f"- {invoice}")
