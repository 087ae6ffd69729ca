from django.core.mail import EmailMessage
from django.db import models


class Letter(models.Model):
    subject = models.CharField(max_length=100)
    body = models.TextField()
    raw = models.TextField(blank=True)

    def save(self, *args, **kwargs):
        message = EmailMessage(self.subject, self.body, to=["archive@example.com"])
        self.raw = message.message().as_string()
        super().save(*args, **kwargs)
