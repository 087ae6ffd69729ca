# scope: queries
from shop.models import Item, Product


def run():
    products = Product.objects.order_by("-price")
    for item in Item.objects.all():
        print(item.product_id in [product.pk for product in products])
