# scope: relations in one function
from shop.models import Order


def run(kind=""):
    found = Order.objects
    match kind:
        case "open":
            found = found.filter(status="open")
        case "paid":
            found = found.filter(status="paid")
        case "sent":
            found = found.filter(status="sent")
        case "small":
            found = found.filter(total__lt=10)
        case "large":
            found = found.filter(total__gt=100)
        case "dear":
            found = found.filter(total__gt=1000)
        case "gifts":
            found = found.filter(coupon__isnull=False)
        case "urgent":
            found = found.filter(priority=True)
    found = found.select_related("customer")
    return [order.customer.name for order in found]
