from django.core.mail import send_mail

from .models import Tag


def place_order(**values):
    Tag.objects.create(name="new")
    send_mail("Order", "One more", None, ["office@example.com"])
