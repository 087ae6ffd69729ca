# scope: relations in one function
from shop.models import Item, Order, Product


def run():
    order = Order.objects.get(number="0-0")
    items = [Item(order=order, product=product) for product in Product.objects.all()]
    return [item.order.customer.name for item in items]
