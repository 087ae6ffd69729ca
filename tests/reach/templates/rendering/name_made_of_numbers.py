from django.template.loader import render_to_string
from shop.models import Order


def message(name, number, context):
    return render_to_string(f"rendering/{name}{number:d}.txt", context)


def run():
    return [message("mail", 2, {"order": order}) for order in Order.objects.all()]
