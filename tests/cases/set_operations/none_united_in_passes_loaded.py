# scope: relations in one function
from shop.models import Order


def run():
    found = Order.objects.none()
    for status in ("open", "paid", "sent"):
        found |= Order.objects.select_related("created_by").filter(status=status)
    print([order.created_by.name for order in found])
