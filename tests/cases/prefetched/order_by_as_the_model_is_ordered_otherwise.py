# scope: queries
from shop.models import Product


def first_category(product):
    categories = product.categories.all()
    ordering = product.categories.model._meta.ordering
    if not ordering or ordering[0] != "-name":
        categories = categories.order_by("-name")
    return categories[0]


def run():
    for product in Product.objects.prefetch_related("categories"):
        print(product.name, first_category(product).name)
