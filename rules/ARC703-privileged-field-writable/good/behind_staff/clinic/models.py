from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models


class Doctor(AbstractUser):
    pass


class Visit(models.Model):
    doctor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    reason = models.TextField()
