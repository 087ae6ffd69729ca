# scope: queries
from shop.models import Customer, Order


def in_batches(rows, size):
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def run():
    for batch in in_batches(Order.objects.all(), 1000):
        print(len(Customer.objects.filter(pk__in=[order.customer_id for order in batch])))
