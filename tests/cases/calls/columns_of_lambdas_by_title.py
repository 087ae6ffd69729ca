# scope: relations across functions
from shop.models import Order

COLUMNS = {
    "Number": lambda order: order.number,
    "Customer": lambda order: order.customer.name,
}


def run():
    orders = Order.objects.all()
    return [{title: value(order) for title, value in COLUMNS.items()} for order in orders]
