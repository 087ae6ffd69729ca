# scope: queries
from shop.models import Order


def run():
    return {status: Order.objects.filter(status=status).count() for status in Order.Status}
