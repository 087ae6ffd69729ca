# scope: queries
from shop.models import Item


def has_single_items(order):
    return order is None or Item.objects.filter(order=order, quantity=1).exists()


def run():
    return [item for item in Item.objects.select_related("order") if has_single_items(item.order)]
