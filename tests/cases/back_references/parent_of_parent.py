# scope: relations in one function
from shop.models import Order


def run():
    order = Order.objects.select_related("customer").order_by("pk").first()
    for item in order.items.all():
        print(item.order.customer.name)
