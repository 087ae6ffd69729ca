# scope: relations across functions
from shop.models import Order


def orders(**options):
    found = Order.objects.all()
    if options.get("status"):
        found = found.filter(status=options["status"])
    if options.get("priority"):
        found = found.filter(priority=True)
    if options.get("least"):
        found = found.filter(total__gte=options["least"])
    if options.get("most"):
        found = found.filter(total__lte=options["most"])
    if options.get("number"):
        found = found.exclude(number=options["number"])
    if options.get("customer"):
        found = found.filter(customer__name=options["customer"])
    if options.get("coupon"):
        found = found.filter(coupon__isnull=False)
    return found


def run():
    return [order.customer.name for order in orders()]
