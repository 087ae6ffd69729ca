from django.db import models

from alerts.notify import notify_owner


class Document(models.Model):
    title = models.CharField(max_length=100)
    owner_email = models.EmailField()

    def save(self, *args, **kwargs):  # ARC112 notify_owner
        super().save(*args, **kwargs)
        notify_owner(self)
