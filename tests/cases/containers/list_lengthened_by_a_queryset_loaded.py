# scope: relations in one function
from shop.models import Order


def run():
    found = []
    for status in ("open", "paid", "sent"):
        found += Order.objects.filter(status=status).select_related("created_by")
    print([order.created_by.name for order in found])
