# scope: relations across functions
from operator import methodcaller

from shop.models import Order


def run():
    return max(Order.objects.all(), key=methodcaller("item_count"))
