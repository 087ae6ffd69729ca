# scope: relations in one function
from shop.models import Customer, Item


def run():
    customer = Customer.objects.order_by("pk").first()
    for item in Item.objects.filter(order__customer=customer):
        print(item.order.customer.name)
