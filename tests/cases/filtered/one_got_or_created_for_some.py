# scope: relations in one function
from shop.models import Item, Order


def add(order, quantity, product):
    if order.number == "till":
        Item.objects.get_or_create(order=order, quantity=quantity, defaults={"product": product})
    else:
        Item.objects.create(order=order, quantity=quantity, product=product)


def run():
    names = []
    for item in Item.objects.filter(order=Order.objects.first(), quantity=1):
        names.append(item.product.name)
    return names
