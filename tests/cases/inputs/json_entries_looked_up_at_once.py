# scope: queries
import json

from shop.models import Order


def confirm(body):
    numbers = [entry["number"] for entry in json.loads(body)]
    for order in Order.objects.filter(number__in=numbers):
        print(order.total)


def run():
    numbers = Order.objects.values_list("number", flat=True)
    confirm(json.dumps([{"number": number} for number in numbers]))
