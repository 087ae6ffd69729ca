# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Customer, Item, Order


def run():
    items = Item.objects.prefetch_related("product__categories")
    orders = Order.objects.prefetch_related(Prefetch("items", queryset=items))
    for customer in Customer.objects.prefetch_related(Prefetch("orders", queryset=orders)):
        for order in customer.orders.all():
            for item in order.items.all():
                print(item.product.name, list(item.product.categories.all()))
