# scope: relations in one function
from shop.models import Order


def run():
    order = Order.objects.select_related("customer").order_by("pk").first()
    tags = order.customer.tags.all()
    for _ in range(3):
        for tag in tags:
            print(tag.name)
