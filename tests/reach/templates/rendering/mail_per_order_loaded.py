from django.template.loader import render_to_string
from shop.models import Order


def mails():
    orders = Order.objects.select_related("customer")
    return [render_to_string("rendering/mail.txt", {"order": order}) for order in orders]


def run():
    return mails()
