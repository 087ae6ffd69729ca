# scope: relations across functions
from shop.models import Order


def put(context):
    context["orders"] = Order.objects.all()


def run():
    context = {}
    put(context)
    return [order.customer.name for order in context["orders"]]
