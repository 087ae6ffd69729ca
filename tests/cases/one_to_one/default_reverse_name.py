# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.filter(invoice__isnull=False):
        print(order.number, order.invoice.due)
