from django.apps import AppConfig
from django.conf import settings
from django.db.models.signals import post_save


class ShopConfig(AppConfig):
    name = "shop"

    def ready(self):
        from . import receivers
        from .models import Item, Order

        post_save.connect(receivers.number, sender="shop.Order")
        post_save.connect(receivers.log_unknown, sender="shop.Nothing")
        for label in settings.LOGGED:
            post_save.connect(receivers.log_unknown, sender=label)
        for model in (Order, Item):
            post_save.connect(receivers.mark, sender=model)
