# scope: queries
from shop.models import Order


def run():
    numbers = set(Order.objects.values_list("number", flat=True))
    for number in {"missing", "lost"} - numbers:
        print(Order.objects.filter(number__startswith=number).count())
