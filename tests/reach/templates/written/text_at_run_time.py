from django.template import Context, Template
from shop.models import Order


def report(text):
    return Template(text).render(Context({"orders": Order.objects.all()}))


def run():
    return report("{% for order in orders %}{{ order.number }}{% endfor %}")
