# scope: deferred fields
from shop.models import Customer


def run():
    customer = Customer.objects.only("name").order_by("pk").first()
    for order in customer.orders.all():
        print(customer.email, order.number)
