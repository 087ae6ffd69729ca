from django.apps import AppConfig, apps
from django.db.models.signals import post_delete, post_save


class DeskConfig(AppConfig):
    name = "desk"

    def ready(self):
        from desk.handlers import index
        from desk.models import Event, User

        Kind = apps.get_model("desk", "Event")
        post_save.connect(index, Event)
        post_save.connect(index, sender=User)
        post_delete.connect(index, sender=Kind)
