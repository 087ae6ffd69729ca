# scope: queries
import json

from shop.models import Order


def confirm(body):
    found = {}
    for name, number in json.loads(body).items():
        found[name] = Order.objects.get(number=number)
    return found


def run():
    first, last = Order.objects.first(), Order.objects.last()
    confirm(json.dumps({"first": first.number, "last": last.number}))
