# scope: queries
from shop.models import Category


def run():
    for category in Category.objects.prefetch_related("product_set"):
        products = category.product_set.all()
        if category._meta.ordering != ["name"] and not category._meta.ordering:
            products = products.order_by("name")
        print(category.name, [product.name for product in products])
