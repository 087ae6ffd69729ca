# scope: queries
from shop.models import Item, Product


def run():
    products = Product.objects.all()
    print(len(products))
    for item in Item.objects.all():
        print(products.get(pk=item.product_id).name)
