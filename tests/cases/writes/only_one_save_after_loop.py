# scope: writes
from shop.models import Customer


def run():
    customer = Customer.objects.order_by("pk").first()
    for order in customer.orders.all():
        customer.balance += order.total
    customer.save()
