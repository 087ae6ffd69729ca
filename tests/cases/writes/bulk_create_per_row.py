# scope: writes
from shop.models import Item, Order, Product


def run():
    product = Product.objects.get(name="Product 0")
    for order in Order.objects.all():
        Item.objects.bulk_create([Item(order=order, product=product)])
