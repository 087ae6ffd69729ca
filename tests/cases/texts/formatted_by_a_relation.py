# scope: relations in one function
from shop.models import Order


def run():
    return ["{0.number} of {0.customer.name}".format(order) for order in Order.objects.all()]
