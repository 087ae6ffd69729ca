from django.template import Context, Template
from shop.models import Order


def report():
    template = Template(
        "{% for order in orders %}" "{{ order.number }}: {{ order.items.count }}" "{% endfor %}"
    )
    context = Context({"title": "Orders"})
    context["orders"] = Order.objects.prefetch_related("items")
    return template.render(context)


def run():
    return report()
