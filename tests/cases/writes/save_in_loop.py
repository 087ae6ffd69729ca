# scope: writes
from shop.models import Product


def run():
    for product in Product.objects.all():
        product.price += 1
        product.save()
