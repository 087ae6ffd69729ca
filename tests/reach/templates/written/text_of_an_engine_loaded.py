from django.template import engines
from shop.models import Order


def report():
    template = engines["django"].from_string(
        "{% for order in orders %}{{ order.customer.name }}{% endfor %}"
    )
    return template.render({"orders": Order.objects.select_related("customer")})


def run():
    return report()
