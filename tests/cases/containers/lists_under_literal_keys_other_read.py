# scope: relations in one function
from shop.models import Order


def run():
    found = {"orders": [], "late": []}
    for order in Order.objects.all():
        found["orders"].append(order)
    for order in Order.objects.select_related("created_by"):
        found["late"].append(order)
    print(len(found["orders"]), [order.created_by.name for order in found["late"]])
