# scope: queries
import json

from shop.models import Order


def confirm(body):
    for entry in json.loads(body)["orders"]:
        print(Order.objects.get(number=entry["number"]).total)


def run():
    numbers = Order.objects.values_list("number", flat=True)
    confirm(json.dumps({"orders": [{"number": number} for number in numbers]}))
