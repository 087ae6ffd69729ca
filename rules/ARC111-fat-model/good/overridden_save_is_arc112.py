from django.core.mail import send_mail
from django.db import models


class Contract(models.Model):
    email = models.EmailField()

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        send_mail("Contract", "Your contract has changed.", None, [self.email])

    def delete(self, *args, **kwargs):
        send_mail("Contract", "Your contract has ended.", None, [self.email])
        return super().delete(*args, **kwargs)
