# scope: relations in one function
from shop.models import Order


def run():
    for row in Order.objects.values("number", "customer__name"):
        print(row["number"], row["customer__name"])
