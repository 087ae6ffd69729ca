# scope: relations across functions
import json

from shop.models import Order


def keys_in(text):
    return [entry["order"] for entry in json.loads(text)]


class Lookup:
    def __init__(self):
        self.by_pk = {order.pk: order for order in Order.objects.select_related("customer")}

    def check(self, keys):
        return [self.name(key) for key in keys]

    def name(self, key):
        order = self.by_pk.get(key)
        return "" if order is None else order.customer.name


def run():
    text = json.dumps([{"order": key} for key in Order.objects.values_list("pk", flat=True)])
    return Lookup().check(keys_in(text))
