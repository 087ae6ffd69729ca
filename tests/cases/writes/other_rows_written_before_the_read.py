# scope: relations in one function
from shop.models import Order, Product


def run():
    orders = list(Order.objects.order_by("pk"))
    Product.objects.filter(discontinued=True).update(stock=0)
    for order in orders:
        print(order.number, [item.product_id for item in order.items.all()])
