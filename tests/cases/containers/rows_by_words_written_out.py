# scope: queries
from shop.models import Order


def names(statuses):
    orders = {order.status: order for order in Order.objects.filter(status__in=statuses)}
    found = []
    for status in statuses:
        if order := orders.get(status):
            found.append(order.customer.name)
    return found


def run():
    return names(("open", "paid"))
