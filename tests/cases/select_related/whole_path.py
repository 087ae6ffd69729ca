# scope: relations in one function
from shop.models import Item


def run():
    for item in Item.objects.select_related("order__customer"):
        print(item.order.number, item.order.customer.name)
