# scope: relations across functions
from shop.models import Customer


def loaded():
    return Customer.objects.prefetch_related("orders__items__product")


def names_of(customer):
    names = []
    for order in customer.orders.all():
        for item in order.items.all():
            names.append(item.product.name)
    return names


def run():
    names = [names_of(customer) for customer in loaded()]
    return names, names_of(Customer.objects.order_by("pk").first())
