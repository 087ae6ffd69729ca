# scope: relations in one function
from shop.models import Item, Order


def run():
    orders = list(Order.objects.order_by("pk"))
    Item.objects.filter(product__name="Product 0").delete()
    for order in orders:  # a prefetch would bring what is deleted by now
        print(order.number, [item.product_id for item in order.items.all()])
