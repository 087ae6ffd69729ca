# scope: queries
from shop.models import Item, Product


def run():
    return [
        product.name
        for product in Product.objects.all()
        if not Item.objects.filter(product=product).exists()
    ]
