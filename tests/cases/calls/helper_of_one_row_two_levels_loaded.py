# scope: relations across functions
from shop.models import Customer


def names_of(customer):
    names = []
    for order in customer.orders.all():
        for item in order.items.all():
            names.append(item.product.name)
    return names


def run():
    customer = Customer.objects.prefetch_related("orders__items__product").order_by("pk").first()
    return names_of(customer)
