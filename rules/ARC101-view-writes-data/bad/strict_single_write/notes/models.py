from django.db import models


class Note(models.Model):
    text = models.TextField()
    is_archived = models.BooleanField(default=False)
