from django.conf import settings
from django.db import models


class Seat(models.Model):
    number = models.CharField(max_length=5)
    guest = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
