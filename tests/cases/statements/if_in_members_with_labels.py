# scope: relations across functions
from shop.models import Channel, Order


def told(order, channel):
    if channel in (Channel.COUNTER, Channel.WEB.value):
        return order.number
    return order.customer.name


def run():
    for order in Order.objects.all():
        print(told(order, Channel.COUNTER))
