# scope: relations across functions
from shop.models import Order

name = "total"
COLUMNS = {
    "Number": lambda order: order.number,
    "Total": lambda order: getattr(order, name),
}


def run():
    name = "customer"
    orders = Order.objects.all()
    return [{title: value(order) for title, value in COLUMNS.items()} for order in orders], name
