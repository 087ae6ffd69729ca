from django.template import engines
from shop.models import Order


def report():
    template = engines["django"].get_template("rendering/orders.html")
    return template.render({"orders": Order.objects.all()})


def run():
    return report()
