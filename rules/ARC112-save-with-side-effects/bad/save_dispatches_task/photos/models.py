from django.db import models

from .tasks import make_thumbnail


class Photo(models.Model):
    title = models.CharField(max_length=100)
    image = models.FileField(upload_to="photos")

    def save(self, *args, **kwargs):  # ARC112 make_thumbnail
        super().save(*args, **kwargs)
        make_thumbnail.delay(self.pk)
