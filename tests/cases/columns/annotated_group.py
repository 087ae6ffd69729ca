# scope: relations in one function
from django.db.models import Sum

from shop.models import Order


def run():
    for row in Order.objects.values("customer__name").annotate(sum=Sum("total")):
        print(row["customer__name"], row["sum"])
