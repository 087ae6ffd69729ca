from shop import selectors
from shop.models import Customer


def totals():
    found = {}
    for customer in Customer.objects.all():
        for order in selectors.orders_of(customer):  # ARC202 "orders"
            found[customer.name] = found.get(customer.name, 0) + order.total
    return found


def pages():
    return [
        {"name": customer.name, "orders": customer.orders.all()}  # ARC202 by shown (shop/reports.py
        for customer in Customer.objects.all()
    ]


def shown():
    return [len(page["orders"]) for page in pages()]
