# scope: writes
from shop.models import Item, Product


def run():
    for item in Item.objects.order_by("pk"):
        item.product.stock += item.quantity
        item.product.save()
    print(list(Product.objects.order_by("pk").values_list("stock", flat=True)))
