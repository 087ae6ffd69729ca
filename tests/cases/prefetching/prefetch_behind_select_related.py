# scope: relations in one function
from shop.models import Item


def run():
    items = Item.objects.select_related("order__customer")
    for item in items.prefetch_related("order__customer__tags"):
        print([tag.name for tag in item.order.customer.tags.all()])
