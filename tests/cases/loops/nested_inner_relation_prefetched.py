# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders__items__product"):
        for order in customer.orders.all():
            for item in order.items.all():
                print(customer.name, item.product.name)
