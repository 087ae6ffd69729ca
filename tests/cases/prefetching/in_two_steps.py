# scope: relations in one function
from shop.models import Customer


def run():
    customers = Customer.objects.filter(balance__gte=0)
    customers = customers.prefetch_related("orders")
    customers = customers.prefetch_related("orders__items")
    for customer in customers.order_by("name"):
        print([len(order.items.all()) for order in customer.orders.all()])
