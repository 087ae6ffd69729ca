# scope: queries
from shop.models import Item, Product


def run():
    best = Product.objects.order_by("-price").first()
    for item in Item.objects.all():
        print(item.product_id == best.pk)
