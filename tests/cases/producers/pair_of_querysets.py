# scope: relations across functions
from shop.models import Order, Product


def parts():
    return Order.objects.select_related("customer"), Product.objects.all()


def run():
    orders, products = parts()
    for order in orders:
        print(order.customer.name)
    for product in products:
        print(product.name)
