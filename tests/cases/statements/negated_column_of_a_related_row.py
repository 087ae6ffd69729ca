# scope: relations in one function
from shop.models import Order


def run():
    return [-order.customer.balance for order in Order.objects.all()]
