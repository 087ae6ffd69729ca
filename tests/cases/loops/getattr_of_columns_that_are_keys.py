# scope: relations in one function
from shop.models import Order

COLUMNS = {"number": "customer", "status": "coupon"}


def run():
    return [
        {label: getattr(order, name) for name, label in COLUMNS.items()}
        for order in Order.objects.all()
    ]
