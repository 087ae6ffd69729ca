# scope: queries
from shop.models import Item, Product


def run():
    products = Product.objects.filter(discontinued=False)
    for item in Item.objects.select_related("product"):
        print(item.product in products)
