from django.template import Context, Template
from shop.models import Order

ORDERS = "{% for order in orders %}{{ order.number }} {{ order.customer.name }}{% endfor %}"


def report():
    return Template(ORDERS).render(Context({"orders": Order.objects.select_related("customer")}))


def run():
    return report()
