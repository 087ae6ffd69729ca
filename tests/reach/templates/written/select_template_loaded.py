from django.template.loader import select_template
from shop.models import Order


def report():
    template = select_template(["rendering/missing.html", "rendering/orders.html"])
    return template.render({"orders": Order.objects.select_related("customer")})


def run():
    return report()
