from django.conf import settings
from django.db import models


class Topic(models.Model):
    title = models.CharField(max_length=100)
    starter = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="topics"
    )
