# scope: relations across functions
from shop.models import Item


def perform(items):
    return [names(item.product) for item in items]


def names(product):
    return [supply.supplier.name for supply in product.supplies.all()]


def run():
    return perform(Item.objects.prefetch_related("product__supplies__supplier"))
