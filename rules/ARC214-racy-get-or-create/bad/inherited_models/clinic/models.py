from django.db import models

from core.models import Owned


class Doctor(models.Model):
    name = models.CharField(max_length=80)


class Room(Owned):
    floor = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["name"]  # its own Meta: the base's unique_together is not inherited
