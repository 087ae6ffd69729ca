# scope: queries
from shop.models import Order


def run():
    numbers = set(Order.objects.values_list("number", flat=True))
    for number in numbers - {"none"}:
        print(Order.objects.get(number=number).total)
