# scope: relations in one function
from shop.models import Customer


def run():
    customer = Customer.objects.order_by("pk").first()
    for order in customer.orders.all():
        print(customer.name, order.customer.email)
