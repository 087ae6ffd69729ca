# scope: relations in one function
from django.db.models import Sum

from shop.models import Order


def run():
    total = Order.objects.aggregate(total=Sum("total"))
    return [f"{name}: {value}" for name, value in total.items()]
