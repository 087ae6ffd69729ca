from django.db import models
from legacy_shop.models import User as OldUser


class User(models.Model):
    number = models.CharField(max_length=8)


class Purchase(models.Model):
    user = models.ForeignKey(User, models.CASCADE)
    old_user = models.ForeignKey(OldUser, models.CASCADE)
