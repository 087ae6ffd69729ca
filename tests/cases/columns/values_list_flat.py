# scope: relations in one function
from shop.models import Order


def run():
    return [name.upper() for name in Order.objects.values_list("customer__name", flat=True)]
