# scope: relations in one function
from operator import itemgetter

from shop.models import Order


def run():
    pairs = [(order.number, order) for order in Order.objects.all()]
    return [order.number for _, order in sorted(pairs, key=itemgetter(0))]
