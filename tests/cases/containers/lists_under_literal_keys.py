# scope: relations in one function
from shop.models import Order


def run():
    found = {"paid": [], "others": []}
    for order in Order.objects.all():
        found["paid" if order.status == "paid" else "others"].append(order)
    print([order.created_by.name for order in found["others"]])
