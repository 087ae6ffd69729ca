from django.template import Context, Template
from shop.models import Order

LINE = Template("{{ order.number }} of {{ order.customer.name }}")


def report():
    return [LINE.render(Context({"order": order})) for order in Order.objects.all()]


def run():
    return report()
