from django.db.models.signals import post_save
from django.dispatch import receiver

from .models import Order
from .services import log_order


@receiver(post_save, sender=Order)
def on_save(sender, instance, **kwargs):
    log_order(instance)
