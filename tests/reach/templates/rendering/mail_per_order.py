from django.template.loader import render_to_string
from shop.models import Order


def mails():
    return [
        render_to_string("rendering/mail.txt", {"order": order}) for order in Order.objects.all()
    ]


def run():
    return mails()
