from django.template import loader
from shop.models import Order


def report():
    template = loader.get_template("rendering/orders.html")
    return template.render({"orders": Order.objects.all()})


def run():
    return report()
