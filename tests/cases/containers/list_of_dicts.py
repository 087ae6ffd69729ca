# scope: relations in one function
from shop.models import Order


def run():
    rows = [{"order": order, "rank": rank} for rank, order in enumerate(Order.objects.all())]
    return [row["order"].customer.name for row in rows]
