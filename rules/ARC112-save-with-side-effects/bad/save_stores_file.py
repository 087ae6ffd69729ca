import json

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models


class Feed(models.Model):
    name = models.CharField(max_length=50)
    entries = models.JSONField(default=list)

    def save(self, *args, **kwargs):  # ARC112 save
        super().save(*args, **kwargs)
        default_storage.save(f"feeds/{self.name}.json", ContentFile(json.dumps(self.entries)))
