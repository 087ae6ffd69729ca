from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class Agent(AbstractBaseUser):
    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"

    objects = BaseUserManager()

    def __str__(self):
        return self.email


class Ticket(models.Model):
    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )
    email = models.EmailField()
    subject = models.CharField(max_length=120)
    text = models.TextField()
    is_open = models.BooleanField(default=True)

    def __str__(self):
        return self.subject
