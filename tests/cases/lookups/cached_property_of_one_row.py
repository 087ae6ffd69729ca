# scope: queries
from shop.models import Customer, Product


def run():
    customer = Customer.objects.get(name="Customer 0")
    for product in Product.objects.all():
        print(product.name, customer.tag_names)
