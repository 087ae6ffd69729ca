# scope: relations across functions
from shop.models import Item, Product


def run():
    product = Product.objects.first()
    items = []
    for number in range(Product.objects.count()):
        item = Item(product=product)
        item.charge = number
        items.append(item)
    return items
