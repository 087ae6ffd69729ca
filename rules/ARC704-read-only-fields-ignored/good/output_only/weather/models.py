from django.db import models


class Observation(models.Model):
    celsius = models.FloatField()
    taken_at = models.DateTimeField(auto_now_add=True)
