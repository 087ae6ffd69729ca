from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models


class Report(models.Model):
    title = models.CharField(max_length=100)
    path = models.CharField(max_length=200, blank=True)

    def export(self):  # ARC111 export
        content = ContentFile(self.title.encode())
        self.path = default_storage.save(f"reports/{self.pk}.txt", content)
        self.save(update_fields=["path"])
