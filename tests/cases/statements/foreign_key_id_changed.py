# scope: relations in one function
from shop.models import Customer, Order


def run():
    first = Customer.objects.order_by("pk").first()
    for order in Order.objects.select_related("customer"):
        order.customer_id = first.pk
        print(order.number, order.customer.name)
