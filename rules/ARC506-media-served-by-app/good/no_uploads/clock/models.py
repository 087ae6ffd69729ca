from django.db import models

from .storage import bucket


class Tower(models.Model):
    name = models.CharField(max_length=100)
    folder = models.FilePathField()
    photo = models.ImageField(upload_to="towers", storage=bucket)
