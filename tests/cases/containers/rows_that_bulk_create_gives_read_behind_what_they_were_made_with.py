# scope: relations in one function
from shop.models import Item, Order, Product


def run():
    product = Product.objects.get(name="Product 0")
    made = Item.objects.bulk_create(
        [Item(order=order, product=product) for order in Order.objects.all()]
    )
    return [item.order.customer.name for item in made]
