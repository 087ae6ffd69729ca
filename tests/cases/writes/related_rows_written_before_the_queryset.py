# scope: relations in one function
from shop.models import Item, Order


def run():
    orders = Order.objects.order_by("pk")
    Item.objects.filter(product__name="Product 0").delete()
    for order in orders:  # which is evaluated here
        print(order.number, [item.product_id for item in order.items.all()])
