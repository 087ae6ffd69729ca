# scope: relations in one function
from shop.models import Order


def run():
    orders = set(Order.objects.filter(priority=True)) | set(Order.objects.filter(total__gt=20))
    return {order.customer.name for order in orders}
