from django.db import models


class Star(models.Model):
    value = models.PositiveSmallIntegerField()
