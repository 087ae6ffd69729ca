from django.template import Context, Template
from shop.models import Order


def report(order):
    return Template("{{ order.customer.name }}").render(Context({"order": order}))


def run():
    return report(Order.objects.first())
