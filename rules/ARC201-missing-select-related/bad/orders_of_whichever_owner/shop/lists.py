from shop.models import Customer
from shop.years import Year


def owner_of(kind, key):
    if kind == "customer":
        return Customer.objects.get(pk=key)
    return Year(key)


def codes(kind, key):
    owner = owner_of(kind, key)
    found = []
    for order in owner.orders.order_by("pk"):
        found.append(order.coupon.code)  # ARC201 to the queryset (made in line 14)
    return found


def of_one_kind(key):
    owner = Year(key)
    return [order.coupon.code for order in owner.orders.all()]  # ARC201 (made in shop/years.py:10)
