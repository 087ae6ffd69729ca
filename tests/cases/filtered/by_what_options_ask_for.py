# scope: relations across functions
from shop.models import Order


def orders(**options):
    found = Order.objects.all()
    if options.get("a"):
        found = found.filter(status="open")
    if options.get("b"):
        found = found.filter(priority=True)
    if options.get("c"):
        found = found.exclude(total=0)
    if options.get("d"):
        found = found.exclude(number="x")
    return found


def run():
    return [order.customer.name for order in orders()]
