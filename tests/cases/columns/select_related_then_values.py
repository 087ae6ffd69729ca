# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("customer")
    return [row["customer__name"] for row in orders.values("customer__name")]
