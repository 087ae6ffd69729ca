# scope: relations in one function
from shop.models import Item, Order, Product


def run():
    product = Product.objects.get(name="Product 0")
    orders = Order.objects.select_related("customer")
    made = Item.objects.bulk_create(Item(order=order, product=product) for order in orders)
    return [item.order.customer.name for item in made]
