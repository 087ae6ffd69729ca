from django.apps import AppConfig, apps
from django.db.models.signals import post_delete, post_save


class DeskConfig(AppConfig):
    name = "desk"

    def ready(self):
        from desk.handlers import index

        for kind in self.get_models():
            post_save.connect(index, sender=kind)
