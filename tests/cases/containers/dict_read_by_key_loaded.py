# scope: relations in one function
from shop.models import Item, Product


def run():
    products = {product.pk: product for product in Product.objects.select_related("created_by")}
    for item in Item.objects.all():
        print(products[item.product_id].created_by.name)
