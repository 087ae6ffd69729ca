from django.db import models


class Configuration(models.Model):
    read_only = models.BooleanField(default=False)

    @classmethod
    def load(cls):
        configuration, _ = cls.objects.get_or_create(pk=1, defaults={"read_only": False})
        return configuration


class Map(models.Model):
    title = models.CharField(max_length=100)

    @property
    def is_editable(self):
        return not Configuration.load().read_only
