# scope: queries
from shop.models import Item, Product


def run():
    for item in Item.objects.select_related("product"):
        print(item.product in Product.objects.filter(discontinued=False))
