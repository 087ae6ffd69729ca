from django.apps import AppConfig, apps
from django.db.models.signals import post_delete, post_save


class DeskConfig(AppConfig):
    name = "desk"

    def ready(self):
        from desk.handlers import index
        from desk.models import Ticket as Kind

        post_save.connect(index, Kind)
        post_delete.connect(index, sender=apps.get_model("desk", "Event"))
