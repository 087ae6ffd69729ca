# scope: writes
from shop.models import Item, Order


def run():
    for item in Item.objects.filter(order__total__gt=10):
        item.delete()
    print(Item.objects.count(), Order.objects.count())
