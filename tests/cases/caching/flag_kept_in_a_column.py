# scope: relations across functions
from shop.models import Order


def announced(order):
    if not order.priority:
        text = f"{order.number} for {order.customer.name}"
        order.priority = True
        order.save(update_fields=["priority"])
        return text
    return ""


def run():
    Order.objects.update(priority=False)
    return [announced(order) for order in Order.objects.all()]
