# scope: relations in one function
from django.db.models import Prefetch
from shop.models import Customer, Item


def run():
    customer = Customer.objects.first()
    orders = customer.orders.filter(total__gte=0)
    items = Item.objects.filter(order__customer=customer)
    items = items.prefetch_related(Prefetch("order", queryset=orders))
    return [item.order.customer.name for item in items]
