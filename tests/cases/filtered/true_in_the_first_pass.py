# scope: relations in one function
from shop.models import Order


def run():
    first = Order.objects.order_by("pk")[0]
    head, names = f"No. {first.number}", []
    for order in Order.objects.all():
        if head:
            names.append(head)
            head = None
        else:
            names.append(order.customer.name)
    return names
