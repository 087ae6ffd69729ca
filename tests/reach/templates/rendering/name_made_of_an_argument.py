from django.template.loader import render_to_string
from shop.models import Order


def message(name, context):
    return render_to_string(f"rendering/{name}.txt", context)


def run():
    orders = Order.objects.all()
    return [message("mail", {"order": order}) for order in orders]
