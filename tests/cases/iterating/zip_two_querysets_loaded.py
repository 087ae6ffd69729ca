# scope: relations in one function
from shop.models import Customer, Product


def run():
    products = Product.objects.order_by("pk").select_related("created_by")
    customers = Customer.objects.order_by("pk").select_related("region")
    for product, customer in zip(products, customers):
        print(product.created_by.name, customer.region)
