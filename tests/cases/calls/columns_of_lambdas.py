# scope: relations across functions
from shop.models import Order

COLUMNS = [
    ("Number", lambda order: order.number),
    ("Customer", lambda order: order.customer.name),
]


def run():
    rows = [[title for title, _ in COLUMNS]]
    for order in Order.objects.all():
        rows.append([value(order) for _, value in COLUMNS])
    return rows
