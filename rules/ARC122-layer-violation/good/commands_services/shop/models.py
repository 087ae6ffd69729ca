from django.db import models

from .management.commands.services import LIMIT


class Order(models.Model):
    number = models.CharField(max_length=LIMIT)
