# scope: relations in one function
from shop.models import Order


def run():
    first = Order.objects.get(number="0-0")
    rows = Order.objects.all() if first.number else [first]
    for status in Order.Status.values:
        print([row.pk for row in rows if row.status == status])
