from django.template import Context, Template
from shop.models import Order

ORDERS = Template("{% for order in orders %}{{ order.customer.name }}{% endfor %}")


def report():
    context = Context({})
    context.update({"orders": Order.objects.all()})
    return ORDERS.render(context)


def run():
    return report()
