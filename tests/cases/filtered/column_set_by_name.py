# scope: relations in one function
from shop.models import Order


def run(name="status"):
    for order in Order.objects.filter(status="open"):
        setattr(order, name, "paid")
        if order.status == "paid":
            print(order.customer.name)
