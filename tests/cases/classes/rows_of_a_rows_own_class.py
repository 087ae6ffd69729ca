# scope: queries
from shop.models import Order


def namesakes(order):
    return order.__class__.objects.filter(customer=order.customer_id).count()


def run():
    return [namesakes(order) for order in Order.objects.all()]
