# scope: relations in one function
from shop.models import Customer, Order


def run():
    customer = Customer.objects.order_by("pk").first()
    for order in Order.objects.filter(customer=customer):
        print(order.customer.name)
