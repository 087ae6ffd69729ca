# scope: relations across functions
from shop.models import ArchivedOrder


def run():
    return [str(order.coupon) for order in ArchivedOrder.objects.all().by_number()]
