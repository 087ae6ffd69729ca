# scope: relations across functions
from shop.models import Order


def title(order):
    if order.total > 10_000:
        return "large"
    elif order.total > 9_000:
        return f"No. {order.pk}"


def run():
    return [title(order) or order.customer.name for order in Order.objects.all()]
