# scope: relations in one function
from shop.models import Order


def run():
    for number, name in Order.objects.values_list("number", "customer__name"):
        print(number, name)
