# scope: relations in one function
from shop.models import Order


def run():
    customers = {order.customer for order in Order.objects.select_related("customer")}
    return [customer.region for customer in customers]
