from django.db import models


class Reading(models.Model):
    sensor = models.CharField(max_length=20)
    unit = models.CharField(max_length=5)
    value = models.FloatField()
