from django.core.mail import send_mail
from django.db import models


class Application(models.Model):
    email = models.EmailField()
    state = models.CharField(max_length=20, default="received")

    def save(self, *args, **kwargs):  # ARC112 save
        is_new = self._state.adding
        super().save(*args, **kwargs)
        if is_new:
            send_mail("Your application", "We have received it.", None, [self.email])
