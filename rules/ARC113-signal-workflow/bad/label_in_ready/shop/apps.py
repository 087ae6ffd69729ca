from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class ShopConfig(AppConfig):
    name = "shop"

    def ready(self):
        from . import receivers
        from .models import Item, Order

        post_save.connect(receivers.log_order, sender="shop.Order")
        for model in [Order, Item]:
            post_delete.connect(receivers.log_rows, sender=model)
