# scope: queries
from shop.models import Item, Product


def run():
    for item in Item.objects.all():
        best = Product.objects.order_by("-price").first()
        print(item.product_id == best.pk)
