from django.core.mail import send_mail
from django.db.models.signals import post_save
from django.dispatch import receiver

from .models import Coupon


@receiver(post_save, sender=Coupon)
def announce_coupon(sender, instance, created, **kwargs):
    if created:
        text = f"{instance.code} takes {instance.percent} percent off."
        send_mail("A new coupon", text, None, ["office@academy.example"])
