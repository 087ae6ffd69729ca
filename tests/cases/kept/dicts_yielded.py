# scope: relations across functions
from operator import itemgetter

from shop.models import Order


def entries():
    for order in Order.objects.all():
        yield {"number": order.number, "many": order.items.all()}


def run():
    return [len(entry["many"]) for entry in sorted(entries(), key=itemgetter("number"))]
