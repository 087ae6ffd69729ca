# scope: relations in one function
from shop.models import Order


def run():
    return ["%s by %s" % (order.number, order.customer.name) for order in Order.objects.all()]
