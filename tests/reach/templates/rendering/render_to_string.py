from django.template.loader import render_to_string
from shop.models import Order


def report():
    return render_to_string("rendering/orders.html", {"orders": list(Order.objects.all())})


def run():
    return report()
