# scope: relations across functions
from shop.models import Invoice


def run():
    for invoice in Invoice.objects.all():
        print(f"- {invoice}")
