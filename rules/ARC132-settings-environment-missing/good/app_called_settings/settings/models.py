from django.db import models


class Preference(models.Model):
    """An app in which people choose their language is no settings package."""

    owner_id = models.IntegerField()
    language = models.CharField(max_length=5)
