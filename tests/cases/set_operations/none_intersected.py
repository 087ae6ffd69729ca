# scope: relations in one function
from shop.models import Order


def run():
    found = Order.objects.none()
    found = found & Order.objects.filter(total__gte=0)
    print([order.created_by.name for order in found])
