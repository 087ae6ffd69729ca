# scope: queries
from shop.models import Customer, Order


def run():
    orders = list(Order.objects.all())
    for start in range(0, len(orders), 1000):
        batch = orders[start : start + 1000]
        print(len(Customer.objects.filter(pk__in=[order.customer_id for order in batch])))
