from django.template import Context
from django.template.engine import Engine
from shop.models import Order


def report():
    template = Engine.get_default().from_string(
        "{% for order in orders %}{{ order.customer.name }}{% endfor %}"
    )
    return template.render(Context({"orders": Order.objects.all()}))


def run():
    return report()
