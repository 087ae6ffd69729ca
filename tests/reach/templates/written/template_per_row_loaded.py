from django.template import Context, Template
from shop.models import Order

LINE = Template("{{ order.number }} of {{ order.customer.name }}")


def report():
    orders = Order.objects.select_related("customer")
    return [LINE.render(Context({"order": order})) for order in orders]


def run():
    return report()
