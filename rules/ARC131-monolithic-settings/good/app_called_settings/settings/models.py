from django.conf import settings
from django.db import models


class Preference(models.Model):
    """An app in which people choose their language is no settings package."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    language = models.CharField(max_length=5)
