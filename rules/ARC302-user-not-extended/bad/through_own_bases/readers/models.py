from django.db import models

from .bases import Account


class AbstractUser(models.Model):
    class Meta:
        abstract = True


class Reader(Account, AbstractUser):  # ARC302 Reader
    card = models.CharField(max_length=12, unique=True)
    USERNAME_FIELD = "card"
