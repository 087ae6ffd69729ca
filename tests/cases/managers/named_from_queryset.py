# scope: relations across functions
from shop.models import RecentOrder


def run():
    for order in RecentOrder.objects.recent():
        print(order.customer.name)
