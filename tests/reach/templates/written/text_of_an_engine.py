from django.template import engines
from shop.models import Order


def report():
    template = engines["django"].from_string(
        "{% for order in orders %}{{ order.customer.name }}{% endfor %}"
    )
    return template.render({"orders": Order.objects.all()})


def run():
    return report()
