from django.conf import settings
from django.db import models


class Configuration(models.Model):
    read_only = models.BooleanField(default=False)

    @classmethod
    def load(cls):
        configuration, _ = cls.objects.get_or_create(pk=1, defaults={"read_only": False})
        return configuration


class Robot(models.Model):
    name = models.CharField(max_length=50, unique=True)

    @classmethod
    def load(cls):
        return cls.objects.get_or_create(name=settings.ROBOT_NAME)[0]


class Map(models.Model):
    title = models.CharField(max_length=100)
    drawn_by = models.CharField(max_length=50)

    @property
    def is_editable(self):
        return not Configuration.load().read_only

    @property
    def is_drawn_by_hand(self):
        return self.drawn_by != Robot.load().name
