from django.apps import AppConfig


class ShopConfig(AppConfig):
    name = "shop"

    def ready(self):
        from django.db.models.signals import pre_delete

        from .handlers import forget
        from .models import Order

        pre_delete.connect(forget, sender=Order, dispatch_uid="forget")
