from django.db import models


class Employee(models.Model):  # ARC302 extend AbstractUser
    number = models.CharField(max_length=8, unique=True)
    password = models.CharField(max_length=128)
    USERNAME_FIELD = "number"
