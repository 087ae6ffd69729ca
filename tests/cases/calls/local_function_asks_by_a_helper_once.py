# scope: queries
from shop.models import Item, Order


def several():
    return set(Item.objects.filter(quantity__gt=1).values_list("order_id", flat=True))


def run():
    found = []

    def take(order, known):
        if order.pk in known:
            found.append(order.number)

    known = several()
    for order in Order.objects.all():
        take(order, known)
    return found
