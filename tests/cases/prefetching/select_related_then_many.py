# scope: relations in one function
from shop.models import Item


def run():
    for item in Item.objects.select_related("order__customer"):
        print([tag.name for tag in item.order.customer.tags.all()])
