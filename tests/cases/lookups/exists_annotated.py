# scope: queries
from django.db.models import Exists, OuterRef

from shop.models import Item, Product


def run():
    sold = Item.objects.filter(product=OuterRef("pk"))
    products = Product.objects.annotate(is_sold=Exists(sold))
    return [product.name for product in products if not product.is_sold]
