# scope: relations in one function
from collections import defaultdict

from shop.models import Order


def run():
    by_status = defaultdict(list)
    for order in Order.objects.all():
        by_status[order.status].append({"number": order.number, "many": order.items.all()})
    return {
        status: [len(entry["many"]) for entry in entries] for status, entries in by_status.items()
    }
