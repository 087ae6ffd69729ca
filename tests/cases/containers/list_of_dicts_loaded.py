# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("customer")
    rows = [{"order": order, "rank": rank} for rank, order in enumerate(orders)]
    return [row["order"].customer.name for row in rows]
