# scope: relations in one function
from shop.models import Customer


def run():
    customer = Customer.objects.order_by("pk").first()
    for order in customer.orders.filter(total__gte=0).order_by("number"):
        print(order.customer.email)
